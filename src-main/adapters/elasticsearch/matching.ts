import type { estypes } from '@elastic/elasticsearch';
import { IN_PLACE_OF_ANOTHER } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import { type SearchTerm, searchTerms } from '#shared/text/search-terms.ts';
import { searchWords } from '#shared/text/search-words.ts';

/** A filter as Elasticsearch asks it; the terms are there for the highlights. */
export interface Matching {
  readonly query: estypes.QueryDslQueryContainer;
  /** null where the filter has no text. */
  readonly terms: readonly SearchTerm[] | null;
}

/** How many words a phrase with an open end may go on with. */
const MOST_EXPANSIONS = 1_000;

/** @throws QUERY_INVALID where the text has no word */
export function matching(filter: TweetFilter): Matching {
  const terms = filter.text === undefined ? null : searchTerms(filter.text);
  const bool: estypes.QueryDslBoolQuery = { filter: [...rangesOf(filter), ...listsOf(filter), ...fallbackOf(filter)] };
  return { query: { bool: terms === null ? bool : { ...bool, must: terms.flatMap(queryOf) } }, terms };
}

/** Only queries that take words as they are: no operator is ever read from a person's text. */
function queryOf({ text, isBeginning }: SearchTerm): estypes.QueryDslQueryContainer[] {
  const words = searchWords(text);
  const query = words.join(' ');
  if (words.length === 0) return [];
  if (!isBeginning) return [{ match_phrase: { search_words: { query } } }];
  if (words.length === 1) return [{ prefix: { search_words: { value: query } } }];
  return [{ match_phrase_prefix: { search_words: { query, max_expansions: MOST_EXPANSIONS } } }];
}

function rangesOf({ fromMs, toMs, minConfidence, maxConfidence }: TweetFilter): estypes.QueryDslQueryContainer[] {
  const time: estypes.QueryDslDateRangeQuery = {
    format: 'epoch_millis',
    // whole milliseconds: a tweet at 5 ms is neither from 5.5 ms on nor, being before it, beyond it
    ...(fromMs === undefined ? {} : { gte: String(Math.ceil(fromMs)) }),
    ...(toMs === undefined ? {} : { lt: String(Math.ceil(toMs)) }),
  };
  const confidence: estypes.QueryDslNumberRangeQuery = {
    ...(minConfidence === undefined ? {} : { gte: minConfidence }),
    ...(maxConfidence === undefined ? {} : { lte: maxConfidence }),
  };
  return [
    ...(fromMs === undefined && toMs === undefined ? [] : [{ range: { created_at: time } }]),
    ...(minConfidence === undefined && maxConfidence === undefined ? [] : [{ range: { confidence } }]),
  ];
}

/** Of a list any will do; an empty list narrows nothing. */
function listsOf(filter: TweetFilter): estypes.QueryDslQueryContainer[] {
  const { sentiments = [], topics = [], users = [], languages = [], hashtags = [] } = filter;
  const lists: [string, readonly string[], readonly string[]][] = [
    ['sentiment', sentiments, sentiments],
    ['topic', topics, topics],
    ['user', users, users],
    ['lang', languages, languages],
    ['hashtags', hashtags, hashtagKeys(hashtags)],
  ];
  return lists.flatMap(([field, given, values]) => (given.length === 0 ? [] : [{ terms: { [field]: [...values] } }]));
}

function fallbackOf({ isFallback }: TweetFilter): estypes.QueryDslQueryContainer[] {
  return isFallback === true ? [{ prefix: { model: { value: IN_PLACE_OF_ANOTHER } } }] : [];
}
