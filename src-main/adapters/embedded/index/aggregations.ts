import type { DatabaseSync } from 'node:sqlite';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { KeywordMap, SentimentCount, TimelineBucket } from '#shared/domain/insights.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { keywordsOf } from '#shared/text/keywords.ts';
import { sentimentCounts } from './index-schema.ts';
import type { Matching } from './matching.ts';
import { Tally } from './tally.ts';

/** Summing conditions needs no sorter, as GROUP BY sentiment would: a quarter of the time. */
export const SENTIMENT_SUMS = SENTIMENTS.map((_, number) => `sum(f.sentiment = ${number})`).join(', ');

export function sentimentDistribution(database: DatabaseSync, match: Matching): SentimentCount[] {
  const statement = database.prepare(`SELECT ${SENTIMENT_SUMS} FROM ${match.from} WHERE ${match.where}`);
  statement.setReturnArrays(true);
  const counts = sentimentCounts((statement.get(...match.params) as unknown as unknown[] | undefined) ?? []);
  return SENTIMENTS.map((sentiment) => ({ sentiment, count: counts[sentiment] }));
}

/** @param intervalMs whole, 1,000 or more @throws QUERY_INVALID */
export function timeline(database: DatabaseSync, match: Matching, intervalMs: number): TimelineBucket[] {
  if (!Number.isSafeInteger(intervalMs) || intervalMs < 1_000) {
    throw new TweetscopeError('QUERY_INVALID', `an interval of ${intervalMs} ms is not possible`, {
      hint: 'Choose whole milliseconds, at least 1000.',
    });
  }
  // integers of SQL divide towards zero; before 1970 a bucket begins below
  const bucket = `${match.time} / ${intervalMs} - (${match.time} % ${intervalMs} < 0)`;
  const statement = database.prepare(
    `SELECT ${bucket} AS bucket, ${SENTIMENT_SUMS} FROM ${match.from} WHERE ${match.where}
     GROUP BY bucket ORDER BY bucket`,
  );
  statement.setReturnArrays(true);
  const rows = statement.all(...match.params) as unknown as unknown[][];
  return rows.map(([start, ...counts]) => ({
    startMs: Number(start) * intervalMs,
    bySentiment: sentimentCounts(counts),
  }));
}

/** @param ids the newest of the matching tweets @param total how many match in all */
export function keywords(database: DatabaseSync, ids: readonly number[], total: number, limit: number): KeywordMap {
  const statement = database.prepare(
    `SELECT text, sentiment FROM json_each(?) JOIN texts ON texts.id = value JOIN facets ON facets.id = value`,
  );
  statement.setReturnArrays(true);
  const tally = new Tally();
  for (const row of statement.iterate(JSON.stringify(ids))) {
    const [text, sentiment] = row as unknown as [string, number];
    for (const word of keywordsOf(text)) tally.add(word, sentiment);
  }
  const top = tally.top(limit).map(({ name, ...counts }) => ({ word: name, ...counts }));
  return { keywords: top, sampled: ids.length, total };
}
