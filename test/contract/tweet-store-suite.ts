import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TweetStore } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { anyStoredTweet, batchesOf, oneDocumentPerVersion, storedTweet, winners } from '../support/stored-tweets.ts';

/** An opened, empty store, and how a test makes its writes visible and gets rid of it. */
export interface OpenStore<S extends TweetStore> {
  readonly store: S;
  /** After it, all that was written is found, where a store shows writes only after a while. */
  refresh(): Promise<void>;
  dispose(): Promise<void>;
}

/** Each test of a property opens stores of its own, which may take a while. */
export const PROPERTY_RUNS = 20;

export const ODD_TEXTS: readonly (readonly [string, string])[] = [
  ['NUL', 'before\u0000after'],
  ['a lone surrogate', 'half \ud83d of an emoji'],
  ['emoji of several code points', '👩🏽‍🚀🏳️‍🌈 ok'],
  ['right to left', 'مرحبا بالعالم ‏שלום'],
  ['25,000 characters', `${'na '.repeat(8_333)}!`],
  ['what looks like markup and SQL', `'; DROP TABLE documents; -- "<b>" \\ \n\t`],
  ['spaces only', '   '],
];

/** What index and archive promise alike. */
export function tweetStoreSuite<S extends TweetStore>(name: string, open: () => Promise<OpenStore<S>>): void {
  describe(`TweetStore: ${name}`, () => {
    let opened: OpenStore<S>;
    let store: S;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.dispose());

    const write = async (...documents: readonly StoredTweet[]) => {
      const outcomes = await store.write(documents);
      await opened.refresh();
      return outcomes;
    };

    it('tells its health and version', async () => {
      const health = await store.health();
      expect(health.ok).toBe(true);
      expect(health.version).toMatch(/\d/);
      expect(health.detail).not.toBe('');
    });

    it('is empty at first', async () => {
      const { store: fresh, dispose } = await open();
      expect(await fresh.count()).toBe(0);
      expect(await fresh.ids(10)).toEqual({ ids: [], cursor: null });
      expect(await fresh.get('1')).toBeNull();
      await dispose();
    });

    it('writes an empty batch', async () => {
      expect(await store.write([])).toEqual([]);
    });

    it('gives back what was written', async () => {
      const document = storedTweet(100, { hashtags: ['Python', 'AI'], like_count: 156, confidence: 0.95, version: 7 });
      expect(await write(document)).toEqual([{ kind: 'stored' }]);
      expect(await store.get('100')).toEqual(document);
      expect(await store.get('101')).toBeNull();
    });

    it('lets the higher version win, whatever the order of arrival', async () => {
      await write(storedTweet(200, { version: 2, text: 'second' }));
      expect(await write(storedTweet(200, { version: 1, text: 'first' }))).toEqual([{ kind: 'stored' }]);
      expect((await store.get('200'))?.tweet.text).toBe('second');
      await write(storedTweet(200, { version: 3, text: 'third' }));
      expect((await store.get('200'))?.tweet.text).toBe('third');
    });

    it('takes one tweet several times in a batch', async () => {
      const before = await store.count();
      const outcomes = await write(...[1, 3, 2, 3].map((version) => storedTweet(300, { version })));
      expect(outcomes).toHaveLength(4);
      expect((await store.get('300'))?.version).toBe(3);
      expect(await store.count()).toBe(before + 1);
    });

    it('takes the same batch again without a second copy', async () => {
      const batch = [storedTweet(400, { version: 4 }), storedTweet(401, { version: 5 })];
      await write(...batch);
      const before = await store.count();
      expect(await write(...batch)).toEqual([{ kind: 'stored' }, { kind: 'stored' }]);
      expect(await store.count()).toBe(before);
      expect(await store.get('400')).toEqual(batch[0]);
    });

    it.each(ODD_TEXTS)('keeps or rejects a text with %s, and never alters it', async (oddity, text) => {
      const id = 500 + ODD_TEXTS.findIndex(([name]) => name === oddity);
      const document = storedTweet(id, { text, user: text.slice(0, 200), hashtags: [text.slice(0, 300)] });
      const [outcome, other] = await write(document, storedTweet(599));
      expect(other).toEqual({ kind: 'stored' });
      if (outcome?.kind === 'stored') expect(await store.get(String(id))).toEqual(document);
      else expect(outcome?.error.code).toBe('STORE_REJECTED');
    });

    it('gives every id once, page by page', async () => {
      const { store: fresh, refresh, dispose } = await open();
      const ids = ['9', '10', '100', '99', '0', '12345678901234567890123456789012'];
      await fresh.write(ids.map((id) => storedTweet(id)));
      await refresh();
      const pages: string[] = [];
      let cursor: string | null | undefined;
      for (let page = 0; page <= ids.length && cursor !== null; page++) {
        const { ids: some, cursor: next } = await fresh.ids(4, cursor);
        expect(some.length).toBeLessThanOrEqual(4);
        pages.push(...some);
        cursor = next;
      }
      expect(cursor).toBeNull();
      expect(pages.toSorted()).toEqual(ids.toSorted());
      await dispose();
    });

    it('agrees with a map for any writes in any order', async () => {
      const writes = fc.array(anyStoredTweet, { maxLength: 120 });
      const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
      const property = fc.asyncProperty(writes, sizes, async (drawn, drawnSizes) => {
        const documents = oneDocumentPerVersion(drawn);
        const { store: fresh, refresh, dispose } = await open();
        try {
          for (const batch of batchesOf(documents, drawnSizes)) await fresh.write(batch);
          await refresh();
          const expected = winners(documents);
          expect(await fresh.count()).toBe(expected.length);
          const { ids } = await fresh.ids(1_000);
          expect(ids.toSorted()).toEqual(expected.map(({ tweet }) => tweet.tweet_id));
          expect(await Promise.all(expected.map(({ tweet }) => fresh.get(tweet.tweet_id)))).toEqual(expected);
        } finally {
          await dispose();
        }
      });
      await fc.assert(property, { numRuns: PROPERTY_RUNS });
    });

    it('closes twice without complaint, and answers no more', async () => {
      const { store: other, dispose } = await open();
      await other.write([storedTweet(1)]);
      await Promise.all([other.close(), other.close()]);
      await expect(other.write([storedTweet(2)])).rejects.toMatchObject({ name: 'TweetscopeError' });
      await expect(other.get('1')).rejects.toMatchObject({ name: 'TweetscopeError' });
      await dispose();
    });
  });
}
