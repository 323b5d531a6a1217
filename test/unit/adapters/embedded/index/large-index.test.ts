import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { indexBatchOf } from '../../../../../src-main/adapters/embedded/index/index-batch.ts';
import { IndexDatabase } from '../../../../../src-main/adapters/embedded/index/index-database.ts';
import { WINDOW } from '../../../../../src-main/adapters/embedded/index/recent-window.ts';
import { NaiveIndex } from '../../../../support/naive-index.ts';
import { LATE_EVENING_MS, storedTweet } from '../../../../support/stored-tweets.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** Above the sizes at which the index changes its way: WINDOW, FEW_TWEETS in top-hashtags, the keyword sample. */
const SIZE = 110_000;

/** Up to two minutes late, as real tweets are; three in four have the common word, one in a thousand the rare one. */
function tweetAt(at: number): StoredTweet {
  const lateMs = ((at * 7_919) % 120) * 1_000;
  const text = `${at % 4 === 0 ? 'tea' : 'coffee'} ${at % 997 === 3 ? 'earthquake' : 'morning'}`;
  return storedTweet(at, {
    text,
    createdAtMs: LATE_EVENING_MS + at * 10 - lateMs,
    sentiment: SENTIMENTS[at % 3] ?? 'neutral',
    hashtags: [`Tag${at % 7}`],
  });
}

describe('an index of many tweets', () => {
  const folder = temporaryFolder();
  const database = new IndexDatabase({ path: join(folder.path, 'index.db'), readOnly: false });
  const documents = Array.from({ length: SIZE }, (_, at) => tweetAt(at));
  const naive = new NaiveIndex(documents);
  beforeAll(() => {
    for (let at = 0; at < SIZE; at += 10_000) database.write(indexBatchOf(documents.slice(at, at + 10_000)));
  });
  afterAll(() => {
    database.database.close();
    folder.dispose();
  });

  const pages = (filter: TweetFilter, sort: 'newest' | 'oldest', limit: number, count: number) => {
    const ids: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < count && (page === 0 || cursor !== null); page++) {
      const next: ReturnType<IndexDatabase['search']> = database.search({
        filter,
        sort,
        limit,
        ...(cursor === null ? {} : { cursor }),
      });
      ids.push(...next.hits.map(({ document }) => (JSON.parse(document) as StoredTweet).tweet.tweet_id));
      cursor = next.cursor;
    }
    return ids;
  };
  const sorted = (filter: TweetFilter, sort: 'newest' | 'oldest', count: number) => {
    const direction = sort === 'oldest' ? 1 : -1;
    const order = (one: StoredTweet, other: StoredTweet) =>
      direction * (one.createdAtMs - other.createdAtMs || Number(one.tweet.tweet_id) - Number(other.tweet.tweet_id));
    return naive
      .matching(filter)
      .toSorted(order)
      .slice(0, count)
      .map(({ tweet }) => tweet.tweet_id);
  };

  it.each(['newest', 'oldest'] as const)('gives the %s matches of a common word in order', (sort) => {
    expect(pages({ text: 'coffee' }, sort, 400, 5)).toEqual(sorted({ text: 'coffee' }, sort, 2_000));
  });

  it.each(['newest', 'oldest'] as const)('gives the %s matches of a rare word beyond the window too', (sort) => {
    const filter: TweetFilter = { text: 'earthquake', sentiments: ['negative', 'neutral'] };
    const expected = sorted(filter, sort, 400);
    expect(expected.length).toBeGreaterThan(WINDOW / 1_000);
    for (const limit of [5, 13, 14, 15, 16, 18, 400]) {
      expect(pages(filter, sort, limit, 4)).toEqual(expected.slice(0, 4 * limit));
    }
  });

  it('counts the hashtags of a long range as of a short one', () => {
    const from = { fromMs: LATE_EVENING_MS, sentiments: ['positive' as const] };
    const short = { ...from, toMs: LATE_EVENING_MS + 60_000 };
    const long = { ...from, toMs: LATE_EVENING_MS + SIZE * 10 - 30_000 };
    for (const filter of [from, short, long])
      expect(database.topHashtags(filter, 5)).toEqual(naive.topHashtags(filter, 5));
  });

  it('says of how many tweets the keywords are a sample', () => {
    const { keywords, sampled, total } = database.keywords({}, 2);
    expect({ sampled, total }).toEqual({ sampled: 20_000, total: SIZE });
    expect(keywords.map(({ word }) => word)).toEqual(['morning', 'coffee']);
  });
});
