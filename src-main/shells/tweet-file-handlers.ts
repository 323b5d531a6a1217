import { join, resolve } from 'node:path';
import { lookAtFile } from '#engine/1-source/file/look-at-file.ts';
import type { Composition } from '../compose.ts';
import { UploadDesk } from '../services/upload-desk.ts';
import { systemClock } from '../system-clock.ts';
import type { Handlers } from './handlers.ts';

type TweetFileHandlers = Pick<Handlers, Extract<keyof Handlers, `tweetFiles.${string}`>>;

/** Files of tweets: brought into the data folder, and looked at before they become the source. */
export function tweetFileHandlers({ settings }: Composition): TweetFileHandlers {
  const desk = new UploadDesk(join(settings.data, 'files'));
  const inUse = settings.source.kind === 'simulator' ? '' : resolve(settings.source.kind);
  return {
    'tweetFiles.begin': ({ name, bytes }) => desk.begin(name, bytes, inUse),
    'tweetFiles.part': ({ uploadId, offset, content }) => desk.part(uploadId, offset, Buffer.from(content, 'base64')),
    'tweetFiles.end': ({ uploadId }) => desk.end(uploadId),
    'tweetFiles.cancel': async () => {
      await desk.cancel();
      return null;
    },
    'tweetFiles.look': ({ path, format }) => lookAtFile(resolve(path), format, systemClock.nowMs()),
  };
}
