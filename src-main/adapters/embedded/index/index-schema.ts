import { IN_PLACE_OF_ANOTHER, SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';

/** Of a row of `documents`; a query must say it in the same words as the index to be served by it. */
export const IS_FALLBACK = `substr(document ->> '$.analysis.model', 1, ${IN_PLACE_OF_ANOTHER.length}) = '${IN_PLACE_OF_ANOTHER}'`;

/**
 * Tables of `index.db`; `id` is the same number in all of them. Why they are as they are, and what each costs:
 * docs/decisions/0003-embedded-search-index.md.
 */
export const INDEX_MIGRATIONS: readonly string[] = [
  `CREATE TABLE documents (
     id INTEGER PRIMARY KEY,
     tweet_id TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     -- the text as SQLite can hold it, where that differs from the tweet's (NUL, lone surrogates)
     plain_text TEXT,
     document TEXT NOT NULL
   );

   -- what filters and aggregations look at: narrow, so that a million rows are scanned in a tenth of a second
   CREATE TABLE facets (
     id INTEGER PRIMARY KEY,
     created_at_ms INTEGER NOT NULL,
     sentiment INTEGER NOT NULL,
     topic TEXT NOT NULL,
     language TEXT NOT NULL,
     confidence REAL NOT NULL,
     user TEXT NOT NULL,
     likes INTEGER NOT NULL,
     retweets INTEGER NOT NULL,
     hashtags TEXT NOT NULL
   );
   CREATE INDEX facets_by_time ON facets (created_at_ms, sentiment, topic, language, confidence, user);

   CREATE TABLE hashtags (
     tag TEXT NOT NULL,
     created_at_ms INTEGER NOT NULL,
     id INTEGER NOT NULL,
     sentiment INTEGER NOT NULL,
     PRIMARY KEY (tag, created_at_ms, id)
   ) WITHOUT ROWID;

   CREATE VIEW texts AS
     SELECT id, coalesce(plain_text, document ->> '$.tweet.text') AS text FROM documents;
   CREATE VIRTUAL TABLE text_index USING fts5(
     text, content = 'texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
   );`,
  // holds nothing but what is asked for: most profiles never have such a tweet
  `CREATE INDEX documents_of_fallbacks ON documents (id) WHERE ${IS_FALLBACK}`,
];

/** Between the tags in `facets.hashtags`; hashtagKey leaves no control characters. */
export const TAG_SEPARATOR = '\u001f';

/** Sentiments are stored as their place in SENTIMENTS. */
export function sentimentNumber(sentiment: Sentiment): number {
  return SENTIMENTS.indexOf(sentiment);
}

export type SentimentCounts = Record<Sentiment, number>;

/** @param counts in the order of SENTIMENTS; null where SQL summed up no rows */
export function sentimentCounts(counts: readonly unknown[]): SentimentCounts {
  const [negative, neutral, positive] = counts.map((count) => Number(count ?? 0));
  return { negative: negative ?? 0, neutral: neutral ?? 0, positive: positive ?? 0 };
}
