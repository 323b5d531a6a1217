import { z } from 'zod';
import { FILE_FORMATS, MOST_PART_BYTES, MOST_UPLOAD_BYTES } from '../domain/tweet-file.ts';
import { nothing, request } from './request.ts';

const BASE64_LENGTH = 4 * Math.ceil(MOST_PART_BYTES / 3);

/** A file on its way to the engine's data folder. */
export interface Upload {
  readonly uploadId: string;
  readonly received: number;
  readonly bytes: number;
}

/** What the engine takes a file for, from its first lines. */
export interface TweetFileLook {
  /** Absolute, as the setting `source.kind` takes it. */
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** In words: `NDJSON, gzip`. */
  readonly format: string;
  /** Of the lines that were looked at. */
  readonly tweets: number;
  readonly rejected: number;
  /** The first few of each. */
  readonly samples: readonly { readonly user: string; readonly text: string }[];
  readonly rejects: readonly { readonly line: number; readonly reason: string }[];
}

const uploadId = z.string().regex(/^[a-f0-9]{32}$/);

export const TWEET_FILE_REQUESTS = {
  /** Begins to take a file into the data folder; one at a time, a new one ends the one before. */
  'tweetFiles.begin': request<Upload>()(
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.number().int().min(1).max(MOST_UPLOAD_BYTES) }),
  ),
  /** The next bytes, in base64, from where the last part ended. */
  'tweetFiles.part': request<Upload>()(
    z.strictObject({ uploadId, offset: z.number().int().min(0), content: z.base64().max(BASE64_LENGTH) }),
  ),
  /** The whole file is there. @returns its path */
  'tweetFiles.end': request<{ readonly path: string }>()(z.strictObject({ uploadId })),
  /** Takes away what came of it. */
  'tweetFiles.cancel': request<null>()(nothing),
  'tweetFiles.look': request<TweetFileLook>()(
    z.strictObject({ path: z.string().min(1).max(4_096), format: z.enum(FILE_FORMATS).default('auto') }),
  ),
} as const;
