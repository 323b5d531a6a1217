import { IN_PLACE_OF_ANOTHER } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import { type SearchTerm, searchTerms } from '#shared/text/search-terms.ts';
import { searchWords } from '#shared/text/search-words.ts';

/** A filter in the language of Kibana's search bar, without its times, which have a bar of their own there. */
export function filterQuery(filter: TweetFilter): string {
  const { sentiments = [], topics = [], users = [], languages = [], hashtags = [] } = filter;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['sentiment', sentiments],
    ['topic', topics],
    ['user', users],
    ['lang', languages],
    ['hashtags', hashtagKeys(hashtags)],
  ];
  const parts = [
    ...textOf(filter.text),
    ...lists.flatMap(([field, values]) => (values.length === 0 ? [] : [anyOf(field, values)])),
    ...(filter.minConfidence === undefined ? [] : [`confidence >= ${filter.minConfidence}`]),
    ...(filter.maxConfidence === undefined ? [] : [`confidence <= ${filter.maxConfidence}`]),
    ...(filter.isFallback === true ? [`model : ${IN_PLACE_OF_ANOTHER}*`] : []),
  ];
  return parts.join(' and ');
}

function anyOf(field: string, values: readonly string[]): string {
  const quoted = values.map(quote);
  return quoted.length === 1 ? `${field} : ${quoted[0]}` : `${field} : (${quoted.join(' or ')})`;
}

/** On the words as Tweetscope compares them, so that a search means the same there as here. */
function textOf(text: string | undefined): readonly string[] {
  if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) return [];
  return searchTerms(text).flatMap(termOf);
}

/** A phrase with an open end has no form there: its words are looked for, the last one as a beginning. */
function termOf({ text, isBeginning }: SearchTerm): readonly string[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  if (!isBeginning) return [`search_words : ${quote(words.join(' '))}`];
  return words.map((word, at) =>
    at === words.length - 1 ? `search_words : ${word}*` : `search_words : ${quote(word)}`,
  );
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
