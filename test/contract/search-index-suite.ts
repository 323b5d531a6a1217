import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '#engine/ports/search-index.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { type SearchHit, type SearchPage, SORTS, type TweetFilter, type TweetSort } from '#shared/domain/insights.ts';
import { NaiveIndex, sortKey } from '../support/naive-index.ts';
import { batchesOf, LATE_EVENING_MS, oneDocumentPerVersion, storedTweet, winners } from '../support/stored-tweets.ts';
import { anySearchCase } from '../support/tweet-filters.ts';
import { type OpenStore, PROPERTY_RUNS, tweetStoreSuite } from './tweet-store-suite.ts';

const TEXTS = [
  'The coffee at the station is great',
  'Great station, no coffee!',
  "Un café crème, s'il vous plaît",
  'Don\u2019t tell me about C++ or foo-bar_baz',
  'NEAR AND OR NOT coffee^2 text:coffee',
  'Москва слезам не верит',
  'before\u0000after coffee',
];

/** What every search index must do. `open` gives a fresh, empty one. */
export function searchIndexSuite(
  name: string,
  open: () => Promise<{ index: SearchIndex; refresh(): Promise<void>; dispose(): Promise<void> }>,
): void {
  const openStore = async (): Promise<OpenStore<SearchIndex>> => {
    const { index, ...rest } = await open();
    return { store: index, ...rest };
  };
  tweetStoreSuite(name, openStore);

  describe(`SearchIndex: ${name}`, () => {
    let opened: OpenStore<SearchIndex>;
    let index: SearchIndex;
    beforeAll(async () => {
      opened = await openStore();
      index = opened.store;
      await index.write(TEXTS.map((text, at) => storedTweet(at, { text, createdAtMs: LATE_EVENING_MS + at })));
      await opened.refresh();
    });
    afterAll(() => opened.dispose());

    const found = async (filter: TweetFilter) => {
      const { hits, total } = await index.search({ filter, sort: 'oldest', limit: 100 });
      expect(total).toBe(hits.length);
      return hits.map(({ document }) => Number(document.tweet.tweet_id));
    };

    it.each<[string, number[]]>([
      ['coffee', [0, 1, 4, 6]],
      ['COFFEE great', [0, 1]],
      ['"coffee at"', [0]],
      ['"at coffee"', []],
      ['"great station" coffee', [1]],
      ['stat*', [0, 1]],
      ['stat', []],
      ['cafe', [2]],
      ['CAFÉ', [2]],
      ['plait', [2]],
      ['"foo bar', [3]],
      ['foo-bar', [3]],
      ['москва', [5]],
      ['(coffee', [0, 1, 4, 6]],
      ['coffee AND NOT', [4]],
      ['NEAR', [4]],
      ['"NEAR AND"', [4]],
      ['-great', [0, 1]],
      ["coffee' --", [0, 1, 4, 6]],
      ['#coffee !!!', [0, 1, 4, 6]],
    ])('finds the words of %s and nothing that looks like syntax', async (text, expected) => {
      expect(await found({ text })).toEqual(expected);
    });

    it.each(['', '   ', '!!!', '"', '""', '*', '" "'])('refuses the text "%s", which has no word', async (text) => {
      await expect(found({ text })).rejects.toMatchObject({ code: 'QUERY_INVALID' });
      await expect(index.keywords({ text }, 5)).rejects.toMatchObject({ code: 'QUERY_INVALID' });
    });

    it('takes any text for a search', async () => {
      const property = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const outcome = await found({ text }).catch((thrown) => thrown.code);
        expect(Array.isArray(outcome) || outcome === 'QUERY_INVALID').toBe(true);
      });
      await fc.assert(property, { numRuns: 200 });
    });

    it('begins a range with its first moment and ends it before its last', async () => {
      const [fromMs, toMs] = [LATE_EVENING_MS + 1, LATE_EVENING_MS + 3];
      expect(await found({ fromMs, toMs })).toEqual([1, 2]);
      expect(await found({ text: 'coffee', fromMs, toMs })).toEqual([1]);
    });

    it('counts a tweet with two of the wanted hashtags once', async () => {
      const { store, refresh, dispose } = await openStore();
      await store.write([storedTweet(1, { hashtags: ['AI', 'ai', 'Rust'] }), storedTweet(2, { hashtags: ['Go'] })]);
      await refresh();
      for (const hashtags of [['ai'], ['ai', 'rust'], ['AI', 'Rust', 'Python']]) {
        const { hits, total } = await store.search({ filter: { hashtags }, sort: 'newest', limit: 5 });
        expect([hits.length, total]).toEqual([1, 1]);
        expect((await store.topHashtags({ hashtags }, 5)).map(({ count }) => count)).toEqual([1, 1]);
      }
      const both = await store.search({ filter: { text: 'shop', hashtags: ['go'] }, sort: 'newest', limit: 5 });
      expect(both.hits.map(({ document }) => document.tweet.tweet_id)).toEqual(['2']);
      await dispose();
    });

    it('highlights what matched, and only with a text', async () => {
      const search = async (filter: TweetFilter) => (await index.search({ filter, sort: 'oldest', limit: 1 })).hits[0];
      expect((await search({ text: 'coffee great' }))?.highlight).toBe(
        'The \ue000coffee\ue001 at the station is \ue000great\ue001',
      );
      expect((await search({ text: 'cafe' }))?.highlight).toContain('\ue000café\ue001');
      expect((await search({}))?.highlight).toBeNull();
    });

    it.each(['nonsense', '', 'n.1', 'x.1.2', '{"a":1}'])('refuses the cursor "%s"', async (cursor) => {
      const search = index.search({ filter: {}, sort: 'newest', limit: 1, cursor });
      await expect(search).rejects.toMatchObject({ code: 'QUERY_INVALID' });
    });

    it('refuses a cursor of another order', async () => {
      const { cursor } = await index.search({ filter: {}, sort: 'newest', limit: 1 });
      const search = index.search({ filter: {}, sort: 'oldest', limit: 1, cursor: cursor ?? '' });
      await expect(search).rejects.toMatchObject({ code: 'QUERY_INVALID' });
    });

    it.each([0, 999, 1_000.5, Number.NaN])('refuses a timeline of %d ms', async (intervalMs) => {
      await expect(index.timeline({}, intervalMs)).rejects.toMatchObject({ code: 'QUERY_INVALID' });
    });

    it('begins its buckets at multiples of the interval, before 1970 too', async () => {
      const { store, refresh, dispose } = await openStore();
      const times = [-1_001, -1_000, -1, 0, 999, 1_000];
      await store.write(times.map((createdAtMs, id) => storedTweet(id, { createdAtMs })));
      await refresh();
      const buckets = await store.timeline({}, 1_000);
      expect(buckets.map(({ startMs, bySentiment }) => [startMs, bySentiment.neutral])).toEqual([
        [-2_000, 1],
        [-1_000, 2],
        [0, 2],
        [1_000, 1],
      ]);
      await dispose();
    });

    it('follows a newer version in everything', async () => {
      const { store, refresh, dispose } = await openStore();
      const old = { text: 'old words', hashtags: ['Old', 'Both'], sentiment: 'negative', topic: 'A' } as const;
      const now = { text: 'new things', hashtags: ['New', 'Both'], sentiment: 'positive', topic: 'B' } as const;
      await store.write([storedTweet(1, { ...old, hashtags: [...old.hashtags], version: 1 })]);
      await store.write([
        storedTweet(1, { ...now, hashtags: [...now.hashtags], version: 2, createdAtMs: LATE_EVENING_MS + 60_000 }),
      ]);
      await refresh();
      const total = async (filter: TweetFilter) => (await store.search({ filter, sort: 'newest', limit: 5 })).total;
      const there: TweetFilter[] = [
        { text: 'things' },
        { hashtags: ['NEW'] },
        { topics: ['B'] },
        { text: 'new', hashtags: ['both'] },
      ];
      for (const filter of there) expect(await total(filter)).toBe(1);
      const tags = await store.topHashtags({}, 10);
      expect(tags.map(({ hashtag, count, bySentiment }) => [hashtag, count, bySentiment.positive])).toEqual([
        ['both', 1, 1],
        ['new', 1, 1],
      ]);
      expect(await store.timeline({}, 60_000)).toHaveLength(1);
      await dispose();
    });

    it.each(SORTS)('pages by %s without repeating or skipping while tweets arrive', async (sort) => {
      const { store, refresh, dispose } = await openStore();
      const tweet = (id: number, at: number) =>
        storedTweet(id, { text: 'tea '.repeat((id % 5) + 1), createdAtMs: LATE_EVENING_MS + at, like_count: id % 4 });
      const first = Array.from({ length: 30 }, (_, id) => tweet(id, (id * 7) % 30));
      await store.write(first);
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < 20; page++) {
        await refresh();
        const next: SearchPage = await store.search({
          filter: { text: 'tea' },
          sort,
          limit: 4,
          ...(cursor === null ? {} : { cursor }),
        });
        seen.push(...next.hits.map(({ document }) => document.tweet.tweet_id));
        cursor = next.cursor;
        if (cursor === null) break;
        const id = 100 + page * 3;
        await store.write([tweet(id, 1_000 + page), tweet(id + 1, -1_000 - page), tweet(id + 2, 15)]);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(first.map(({ tweet: { tweet_id } }) => tweet_id)));
      await dispose();
    });

    it('agrees with a naive index for any tweets and filters', async () => {
      const property = fc.asyncProperty(anySearchCase, async ({ documents: drawn, filters, intervalMs, limit }) => {
        const documents = oneDocumentPerVersion(drawn);
        const { store, refresh, dispose } = await openStore();
        try {
          for (const batch of batchesOf(documents, [7, 1, 25])) await store.write(batch);
          await refresh();
          const naive = new NaiveIndex(winners(documents));
          for (const filter of filters) {
            for (const sort of SORTS) await comparePages(store, naive, filter, sort, limit);
            await compareAggregations(store, naive, filter, intervalMs, limit);
          }
        } finally {
          await dispose();
        }
      });
      await fc.assert(property, { numRuns: PROPERTY_RUNS });
    });
  });
}

async function comparePages(
  index: SearchIndex,
  naive: NaiveIndex,
  filter: TweetFilter,
  sort: TweetSort,
  limit: number,
) {
  const expected = naive.matching(filter);
  const hits: SearchHit[] = [];
  let cursor: string | null = null;
  do {
    const page: SearchPage = await index.search({ filter, sort, limit, ...(cursor === null ? {} : { cursor }) });
    expect(page.total).toBe(expected.length);
    expect(page.hits.length).toBeLessThanOrEqual(limit);
    hits.push(...page.hits);
    cursor = page.cursor;
  } while (cursor !== null);
  const documents = hits.map(({ document }) => document);
  expect(documents).toHaveLength(expected.length);
  expect(winners(documents)).toEqual(expected);
  const keys = documents.map((document) => sortKey(sort, document));
  expect(keys).toEqual(keys.toSorted((one, other) => one - other));
  for (const { document, highlight } of hits) {
    if (filter.text === undefined) expect(highlight).toBeNull();
    else expect(highlight?.replaceAll(/[\ue000\ue001]/g, '')).toBe(document.tweet.text);
  }
}

async function compareAggregations(
  index: SearchIndex,
  naive: NaiveIndex,
  filter: TweetFilter,
  intervalMs: number,
  limit: number,
) {
  const counts = naive.sentimentCounts(filter);
  expect(await index.sentimentDistribution(filter)).toEqual(
    SENTIMENTS.map((sentiment) => ({ sentiment, count: counts[sentiment] })),
  );
  expect(await index.topHashtags(filter, limit)).toEqual(naive.topHashtags(filter, limit));
  expect(await index.timeline(filter, intervalMs)).toEqual(naive.timeline(filter, intervalMs));
  const total = naive.matching(filter).length;
  const keywords = naive.keywords(filter, limit);
  expect(await index.keywords(filter, limit)).toEqual({ keywords, sampled: total, total });
}
