import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#engine/ports/archive.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import {
  anyStoredTweet,
  LATE_EVENING_MS,
  oneDocumentPerVersion,
  storedTweet,
  winners,
} from '../support/stored-tweets.ts';
import { type OpenStore, PROPERTY_RUNS, tweetStoreSuite } from './tweet-store-suite.ts';

/** What every archive must do. `open` gives a fresh, empty one. */
export function archiveSuite(
  name: string,
  open: () => Promise<{ archive: Archive; refresh(): Promise<void>; dispose(): Promise<void> }>,
): void {
  const openStore = async (): Promise<OpenStore<Archive>> => {
    const { archive, ...rest } = await open();
    return { store: archive, ...rest };
  };
  tweetStoreSuite(name, openStore);

  describe(`Archive: ${name}`, () => {
    it('reads a UTC day: its first and last moment, and nothing of its neighbours', async () => {
      const { store, refresh, dispose } = await openStore();
      const startMs = Date.UTC(2026, 0, 26);
      const endMs = Date.UTC(2026, 0, 27);
      const times = [startMs - 1, startMs, LATE_EVENING_MS, endMs - 1, endMs];
      await store.write(times.map((createdAtMs, at) => storedTweet(at, { createdAtMs })));
      await refresh();
      const { tweets, cursor } = await store.readDay('2026-01-26', 10);
      expect(tweets.map(({ createdAtMs }) => createdAtMs)).toEqual(times.slice(1, -1));
      expect(cursor).toBeNull();
      expect((await store.readDay('2026-01-28', 10)).tweets).toEqual([]);
      await dispose();
    });

    it('moves a tweet to another day with its newer version', async () => {
      const { store, refresh, dispose } = await openStore();
      await store.write([storedTweet(1, { version: 1 })]);
      await store.write([storedTweet(1, { version: 2, createdAtMs: Date.UTC(2026, 0, 27) })]);
      await refresh();
      expect((await store.readDay('2026-01-26', 10)).tweets).toEqual([]);
      expect((await store.readDay('2026-01-27', 10)).tweets.map(({ version }) => version)).toEqual([2]);
      await dispose();
    });

    it.each(['2026-1-26', '2026-02-30', '2026-01-26T00:00', '', 'yesterday'])('refuses the day "%s"', async (day) => {
      const { store, dispose } = await openStore();
      await expect(store.readDay(day, 10)).rejects.toMatchObject({ code: 'QUERY_INVALID' });
      await dispose();
    });

    it('refuses a cursor that is none', async () => {
      const { store, dispose } = await openStore();
      await expect(store.readDay('2026-01-26', 10, 'nonsense')).rejects.toMatchObject({ code: 'QUERY_INVALID' });
      await dispose();
    });

    it('pages through any days, oldest first, each tweet once', async () => {
      const writes = fc.array(anyStoredTweet, { minLength: 1, maxLength: 80 });
      const property = fc.asyncProperty(writes, fc.integer({ min: 1, max: 30 }), async (drawn, limit) => {
        const { store, refresh, dispose } = await openStore();
        try {
          const documents = oneDocumentPerVersion(drawn);
          await store.write(documents);
          await refresh();
          const days = ['2026-01-26', '2026-01-27'];
          const read = (await Promise.all(days.map((day) => wholeDay(store, day, limit)))).flat();
          const times = read.map(({ createdAtMs }) => createdAtMs);
          expect(times).toEqual(times.toSorted((one, other) => one - other));
          expect(winners(read)).toEqual(winners(documents));
          expect(read).toHaveLength(winners(documents).length);
        } finally {
          await dispose();
        }
      });
      await fc.assert(property, { numRuns: PROPERTY_RUNS });
    });

    it('neither repeats nor skips while tweets arrive between pages', async () => {
      const { store, refresh, dispose } = await openStore();
      await store.write(Array.from({ length: 10 }, (_, at) => storedTweet(at, { createdAtMs: LATE_EVENING_MS + at })));
      await refresh();
      const first = await store.readDay('2026-01-26', 4);
      await store.write([
        storedTweet(50, { createdAtMs: LATE_EVENING_MS }),
        storedTweet(51, { createdAtMs: LATE_EVENING_MS + 100 }),
      ]);
      await refresh();
      const rest = await wholeDay(store, '2026-01-26', 4, first.cursor ?? undefined);
      const ids = [...first.tweets, ...rest].map(({ tweet }) => tweet.tweet_id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => Number(id) < 10)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
      await dispose();
    });
  });
}

async function wholeDay(archive: Archive, day: string, limit: number, from?: string): Promise<StoredTweet[]> {
  const tweets: StoredTweet[] = [];
  let cursor: string | null | undefined = from;
  do {
    const page = await archive.readDay(day, limit, cursor);
    expect(page.tweets.length).toBeLessThanOrEqual(limit);
    tweets.push(...page.tweets);
    cursor = page.cursor;
  } while (cursor !== null);
  return tweets;
}
