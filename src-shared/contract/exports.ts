import { z } from 'zod';
import { tweetFilterSchema } from '../domain/insights.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { REPORT_LANGUAGES } from '../report/report-formats.ts';
import { sessionIdSchema } from '../session/session-record.ts';
import { request } from './request.ts';

/** The report itself, as a page, a PDF, text or data; and the tweets of the session as rows. */
export const REPORT_FORMATS = ['html', 'pdf', 'md', 'json'] as const;
export const TWEET_FORMATS = ['csv', 'xlsx', 'ndjson'] as const;
export const EXPORT_FORMATS = [...REPORT_FORMATS, ...TWEET_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const isTweetFormat = (format: ExportFormat): boolean =>
  (TWEET_FORMATS as readonly ExportFormat[]).includes(format);

export interface ExportJob {
  readonly exportId: string;
  readonly sessionId: string;
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly state: 'writing' | 'done' | 'failed' | 'cancelled';
  /** Tweets written so far, and how many there will be at most; null where it is no matter of tweets. */
  readonly tweets: { readonly written: number; readonly atMost: number } | null;
  /** Of the file, once it is done. */
  readonly bytes: number | null;
  readonly error: ErrorShape | null;
}

const exportId = z.string().regex(/^[a-f0-9]{32}$/);
const oneExport = z.strictObject({ exportId });

export const EXPORT_REQUESTS = {
  /** Begins to write a file; it is fetched from the shell under `/exports/ID` when it is done, for an hour. */
  'exports.start': request<ExportJob>()(
    z.strictObject({
      sessionId: sessionIdSchema,
      format: z.enum(EXPORT_FORMATS),
      language: z.enum(REPORT_LANGUAGES).default('en'),
      /** Of the tweets; the report itself is always of all of them. */
      filter: tweetFilterSchema.default({}),
    }),
  ),
  'exports.read': request<ExportJob>()(oneExport),
  /** Ends it and removes what it wrote. */
  'exports.cancel': request<ExportJob>()(oneExport),
} as const;
