import { z } from 'zod';

/** ISO 8601 date and time, with or without zone; without one it is UTC (the mission's own example has none). */
const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * A raw tweet as it stands in topic `tweets_raw`: JSON, UTF-8. Unknown fields are allowed and ignored by the
 * analysis; the archive keeps the raw message, so nothing is lost with them.
 */
export const tweetSchema = z.object({
  tweet_id: z.string().regex(/^\d{1,32}$/, 'a string of 1 to 32 digits'),
  text: z.string().min(1).max(25_000),
  created_at: z
    .string()
    .max(40)
    .refine((value) => ISO_DATE_TIME.test(value) && !Number.isNaN(createdAtMs(value)), 'an ISO 8601 date and time'),
  user: z.string().min(1).max(200),
  lang: z.string().min(2).max(16),
  hashtags: z.array(z.string().min(1).max(300)).max(200),
  retweet_count: count,
  like_count: count,
});

export type Tweet = z.infer<typeof tweetSchema>;

/**
 * The instant a tweet says it was created, in ms since the epoch; a time without zone is read as UTC.
 * @returns NaN where the text is no date.
 */
export function createdAtMs(createdAt: string): number {
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(createdAt);
  return Date.parse(hasZone ? createdAt : `${createdAt}Z`);
}
