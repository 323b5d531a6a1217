/**
 * The tables of the archive, by version. A statement can be repeated, and none is ever changed once released. What each
 * table is for, and how large its partitions get: docs/setup.md.
 *
 * Every row is written USING TIMESTAMP its version from the log, which is far below today in microseconds: a DELETE by
 * hand, without such a timestamp, hides its row from all later writes too.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS tweets_by_id (
       tweet_id text,
       created_at timestamp,
       document text,
       PRIMARY KEY (tweet_id)
     )`,
    `CREATE TABLE IF NOT EXISTS tweets_by_day (
       day date,
       bucket smallint,
       created_at timestamp,
       tweet_id text,
       PRIMARY KEY ((day, bucket), created_at, tweet_id)
     )`,
    `CREATE TABLE IF NOT EXISTS tweets_by_hashtag (
       hashtag text,
       day date,
       hour tinyint,
       created_at timestamp,
       tweet_id text,
       PRIMARY KEY ((hashtag, day, hour), created_at, tweet_id)
     )`,
  ],
];

export const VERSION_TABLE = `CREATE TABLE IF NOT EXISTS schema_versions (
  version int,
  applied_at timestamp,
  PRIMARY KEY (version)
)`;
