import { useEffect, useRef, useState } from 'react';
import { MOST_PART_BYTES } from '#shared/domain/tweet-file.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { base64Of } from './base64.ts';

export interface UploadProgress {
  readonly name: string;
  readonly sent: number;
  readonly bytes: number;
}

/** Brings a file to the engine part by part; leaving the page's dialog ends it and takes away what came. */
export function useUpload() {
  const client = useClient();
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const turn = useRef(0);

  const cancel = () => {
    turn.current++;
    setProgress((before) => {
      if (before !== null) void client.request('tweetFiles.cancel', {});
      return null;
    });
  };
  const leave = useRef(cancel);
  leave.current = cancel;
  useEffect(() => () => leave.current(), []);

  /** @returns its path on the engine's machine; null where it did not get there */
  const upload = async (file: File): Promise<string | null> => {
    const mine = ++turn.current;
    const fail = (shape: ErrorShape): null => {
      if (turn.current !== mine) return null;
      setProgress(null);
      setError(shape);
      return null;
    };
    setError(null);
    setProgress({ name: file.name, sent: 0, bytes: file.size });
    const begun = await client.request('tweetFiles.begin', { name: file.name, bytes: file.size });
    if (!begun.ok) return fail(begun.error);
    const { uploadId } = begun.data;
    for (let offset = 0; offset < file.size; ) {
      if (turn.current !== mine) return null;
      const bytes = new Uint8Array(await file.slice(offset, offset + MOST_PART_BYTES).arrayBuffer());
      const part = await client.request('tweetFiles.part', { uploadId, offset, content: base64Of(bytes) });
      if (!part.ok) return fail(part.error);
      offset = part.data.received;
      if (turn.current === mine) setProgress({ name: file.name, sent: offset, bytes: file.size });
    }
    const ended = await client.request('tweetFiles.end', { uploadId });
    if (!ended.ok) return fail(ended.error);
    if (turn.current === mine) setProgress(null);
    return ended.data.path;
  };
  return { progress, error, upload, cancel };
}
