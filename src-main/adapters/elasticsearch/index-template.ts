import type { estypes } from '@elastic/elasticsearch';

/** Raised with every change of the mapping; an index says in `_meta` which one it has. */
export const MAPPING_VERSION = 1;

const keyword: estypes.MappingProperty = { type: 'keyword' };
const kept: estypes.MappingProperty = { type: 'long', index: false, doc_values: false };
const score: estypes.MappingProperty = { type: 'half_float', index: false, doc_values: false };

/**
 * Strict: a field that nobody declared is a mistake of ours, not something to guess a type for. What each field is for:
 * docs/setup.md.
 */
export const MAPPINGS: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  _meta: { tweetscope: MAPPING_VERSION },
  properties: {
    tweet_id: keyword,
    text: { type: 'text', fields: { keyword: { type: 'keyword', ignore_above: 280 } } },
    // the words as Tweetscope compares them, so that a search means the same in every index
    search_words: { type: 'text', analyzer: 'whitespace' },
    keywords: keyword,
    created_at: { type: 'date' },
    user: keyword,
    lang: keyword,
    hashtags: keyword,
    retweet_count: { type: 'long' },
    like_count: { type: 'long' },
    sentiment: keyword,
    topic: keyword,
    // not half_float: a filter from 0.9 on must not let 0.8997 through
    confidence: { type: 'double' },
    scores: { properties: { negative: score, neutral: score, positive: score } },
    language: keyword,
    model: keyword,
    analysis_ms: { type: 'half_float' },
    analysed_at: { type: 'date' },
    position: { properties: { topic: { ...keyword, index: false }, partition: kept, offset: kept } },
    version: kept,
    // what a tweet said where that differs from the fields above: kept, never searched
    original: { type: 'object', enabled: false },
  },
};

export interface IndexShape {
  readonly index: string;
  readonly shards: number;
  readonly replicas: number;
}

export function indexTemplate({ index, shards, replicas }: IndexShape): estypes.IndicesPutIndexTemplateRequest {
  return {
    name: index,
    index_patterns: [index, `${index}-*`],
    priority: 200,
    template: {
      // a fixed interval, so that an index nobody searched for a while is not slow for who does
      settings: { number_of_shards: shards, number_of_replicas: replicas, refresh_interval: '1s' },
      mappings: MAPPINGS,
    },
  };
}
