import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexBatchOf } from '../../../../../src-main/adapters/embedded/index/index-batch.ts';
import { IndexDatabase } from '../../../../../src-main/adapters/embedded/index/index-database.ts';
import { anyStoredTweet, storedTweet } from '../../../../support/stored-tweets.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const ODD = ['half \ud83d of it', 'nul\u0000byte', '\u0000', 'plain words', '👩🏽‍🚀 emoji', 'שלום'];

describe('the text index', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let index: IndexDatabase;
  beforeEach(() => {
    folder = temporaryFolder();
    index = new IndexDatabase({ path: join(folder.path, 'index.db'), readOnly: false });
  });
  afterEach(() => {
    index.database.close();
    folder.dispose();
  });

  const highlight = (text: string) =>
    index.search({ filter: { text }, sort: 'newest', limit: 1 }).hits.map((hit) => hit.highlight)[0];

  it('finds and highlights the rest of a text with characters that SQLite cannot hold', () => {
    index.write(indexBatchOf(ODD.map((text, id) => storedTweet(id, { text }))));
    expect(highlight('half it')).toBe('\ue000half\ue001 \ufffd of \ue000it\ue001');
    expect(highlight('byte')).toBe('nul \ue000byte\ue001');
  });

  it('agrees with the texts after any replacements', () => {
    const oddTweet = fc
      .tuple(anyStoredTweet, fc.option(fc.constantFrom(...ODD)))
      .map(([tweet, text]) => (text === null ? tweet : { ...tweet, tweet: { ...tweet.tweet, text } }));
    let version = 0;
    const property = fc.property(fc.array(oddTweet, { maxLength: 60 }), (drawn) => {
      const documents = drawn.map((document) => ({ ...document, version: version + document.version }));
      version += 3;
      index.write(indexBatchOf(documents));
      index.database.exec("INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)");
      const { tags, facets } = index.database
        .prepare(
          `SELECT (SELECT count(*) FROM hashtags) AS tags,
                  (SELECT sum(length(hashtags) - length(replace(hashtags, char(31), '')) + (hashtags <> '')) FROM facets)
                  AS facets`,
        )
        .get() as { tags: number; facets: number | null };
      expect(tags).toBe(facets ?? 0);
    });
    fc.assert(property, { numRuns: 60 });
  });
});
