import type { DatabaseSync } from 'node:sqlite';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { HashtagCount, TweetFilter } from '#shared/domain/insights.ts';
import { sentimentCounts, sentimentNumber, TAG_SEPARATOR } from './index-schema.ts';
import { matching } from './matching.ts';
import { Tally } from './tally.ts';

/** Up to here the tweets of a time range are gone through one by one; above, the whole hashtag table is quicker. */
const FEW_TWEETS = 100_000;

/** Most frequent first; ties by name. A tweet counts once for each of its hashtags. */
export function topHashtags(database: DatabaseSync, filter: TweetFilter, limit: number): HashtagCount[] {
  if (looksAtTimeAndSentimentOnly(filter) && !isShortRange(database, filter)) {
    return fromHashtags(database, filter, limit);
  }
  const match = matching(filter);
  const statement = database.prepare(
    `SELECT f.hashtags, f.sentiment FROM ${match.from} WHERE ${match.where} AND f.hashtags <> ''`,
  );
  statement.setReturnArrays(true);
  const tally = new Tally();
  for (const row of statement.iterate(...match.params)) {
    const [hashtags, sentiment] = row as unknown as [string, number];
    for (const tag of hashtags.split(TAG_SEPARATOR)) tally.add(tag, sentiment);
  }
  return tally.top(limit).map(({ name, ...counts }) => ({ hashtag: name, ...counts }));
}

/** One pass over the hashtag table, which lies in the order of tags: nothing to sort, nothing to join. */
function fromHashtags(database: DatabaseSync, filter: TweetFilter, limit: number): HashtagCount[] {
  const { fromMs = -Number.MAX_SAFE_INTEGER, toMs = Number.MAX_SAFE_INTEGER, sentiments = [] } = filter;
  const wanted = sentiments.length === 0 ? SENTIMENTS : sentiments;
  const sums = SENTIMENTS.map((_, number) => `sum(sentiment = ${number})`).join(', ');
  const statement = database.prepare(
    `SELECT tag, count(*) AS count, ${sums} FROM hashtags
     WHERE created_at_ms >= ? AND created_at_ms < ? AND sentiment IN (${wanted.map(sentimentNumber).join(', ')})
     GROUP BY tag ORDER BY count DESC, tag LIMIT ?`,
  );
  statement.setReturnArrays(true);
  const rows = statement.all(fromMs, toMs, limit) as unknown as [string, number, ...number[]][];
  return rows.map(([hashtag, count, ...counts]) => ({ hashtag, count, bySentiment: sentimentCounts(counts) }));
}

function looksAtTimeAndSentimentOnly({ fromMs: _from, toMs: _to, sentiments: _sentiments, ...rest }: TweetFilter) {
  return Object.values(rest).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));
}

function isShortRange(database: DatabaseSync, { fromMs, toMs }: TweetFilter): boolean {
  if (fromMs === undefined && toMs === undefined) return false;
  const match = matching({ fromMs, toMs });
  const statement = database.prepare(
    `SELECT count(*) AS count FROM (SELECT 1 FROM ${match.from} WHERE ${match.where} LIMIT ${FEW_TWEETS})`,
  );
  return Number(statement.get(...match.params)?.count) < FEW_TWEETS;
}
