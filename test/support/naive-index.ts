import type { Sentiment } from '#shared/domain/analysis.ts';
import type { HashtagCount, KeywordWeight, TimelineBucket, TweetFilter, TweetSort } from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { keywordsOf } from '#shared/text/keywords.ts';

type Counts = Record<Sentiment, number>;

/** The search index as one would say it in a sentence: what every adapter is compared with. */
export class NaiveIndex {
  readonly documents: readonly StoredTweet[];

  constructor(documents: readonly StoredTweet[]) {
    this.documents = documents;
  }

  matching(filter: TweetFilter): StoredTweet[] {
    return this.documents.filter((document) => matches(filter, document));
  }

  sentimentCounts(filter: TweetFilter): Counts {
    return countsOf(this.matching(filter));
  }

  topHashtags(filter: TweetFilter, limit: number): HashtagCount[] {
    const groups = groupBy(this.matching(filter), ({ tweet }) => tweet.hashtags.map((tag) => tag.toLowerCase()));
    return ranked(groups, limit).map(([hashtag, group]) => ({
      hashtag,
      count: group.length,
      bySentiment: countsOf(group),
    }));
  }

  keywords(filter: TweetFilter, limit: number): KeywordWeight[] {
    const groups = groupBy(this.matching(filter), ({ tweet }) => keywordsOf(tweet.text));
    return ranked(groups, limit).map(([word, group]) => ({
      word,
      count: group.length,
      bySentiment: countsOf(group),
    }));
  }

  timeline(filter: TweetFilter, intervalMs: number): TimelineBucket[] {
    const groups = groupBy(this.matching(filter), ({ createdAtMs }) => [Math.floor(createdAtMs / intervalMs)]);
    return [...groups]
      .toSorted(([one], [other]) => one - other)
      .map(([bucket, group]) => ({ startMs: bucket * intervalMs, bySentiment: countsOf(group) }));
  }
}

/** What a page is ordered by; a page must never grow in it. Relevance has no key that all adapters share. */
export function sortKey(sort: TweetSort, { tweet, createdAtMs }: StoredTweet): number {
  if (sort === 'most-liked') return -tweet.like_count;
  if (sort === 'most-retweeted') return -tweet.retweet_count;
  if (sort === 'relevance') return 0;
  return sort === 'newest' ? -createdAtMs : createdAtMs;
}

function matches(filter: TweetFilter, { tweet, createdAtMs, analysis }: StoredTweet): boolean {
  const { fromMs = -Infinity, toMs = Infinity, minConfidence = 0, maxConfidence = 1 } = filter;
  const oneOf = <T>(list: readonly T[] | undefined, ...values: readonly T[]) =>
    list === undefined || list.length === 0 || values.some((value) => list.includes(value));
  const lower = (list: readonly string[]) => list.map((tag) => tag.toLowerCase());
  return (
    createdAtMs >= fromMs &&
    createdAtMs < toMs &&
    analysis.confidence >= minConfidence &&
    analysis.confidence <= maxConfidence &&
    (filter.isFallback !== true || analysis.model.startsWith('fallback/')) &&
    oneOf(filter.sentiments, analysis.sentiment) &&
    oneOf(filter.topics, analysis.topic) &&
    oneOf(filter.users, tweet.user) &&
    oneOf(filter.languages, tweet.lang) &&
    oneOf(filter.hashtags === undefined ? undefined : lower(filter.hashtags), ...lower(tweet.hashtags)) &&
    (filter.text === undefined || textMatches(filter.text, tweet.text))
  );
}

function textMatches(query: string, text: string): boolean {
  const words = ` ${plainWords(text).join(' ')} `;
  return (query.match(/"[^"]*"|\S+/g) ?? []).every((piece) => {
    const wanted = ` ${plainWords(piece).join(' ')}`;
    return words.includes(piece.endsWith('*') ? wanted : `${wanted} `);
  });
}

function plainWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countsOf(documents: readonly StoredTweet[]): Counts {
  const counts: Counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { analysis } of documents) counts[analysis.sentiment]++;
  return counts;
}

function groupBy<K>(documents: readonly StoredTweet[], keysOf: (document: StoredTweet) => readonly K[]) {
  const groups = new Map<K, StoredTweet[]>();
  for (const document of documents) {
    for (const key of new Set(keysOf(document))) groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return groups;
}

function ranked(groups: Map<string, StoredTweet[]>, limit: number): [string, StoredTweet[]][] {
  return [...groups]
    .toSorted(([name, group], [other, others]) => others.length - group.length || (name < other ? -1 : 1))
    .slice(0, limit);
}
