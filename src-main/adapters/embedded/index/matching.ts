import type { TweetFilter } from '#shared/domain/insights.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import { IS_FALLBACK, sentimentNumber } from './index-schema.ts';
import { textQuery } from './text-query.ts';

type Param = string | number;

/** The tweets that a filter lets through, as the FROM and WHERE of a statement; `f` in it is the facets table. */
export interface Matching {
  readonly from: string;
  /** The same without the facets where `where` does not look at them: enough to count, at a fifth of the time. */
  readonly countFrom: string;
  readonly where: string;
  /** Of `from`, then of `where`. */
  readonly params: readonly Param[];
  /** Expressions for a tweet's id and creation time. */
  readonly id: string;
  readonly time: string;
  /** The FTS5 query, null where the filter has no text. */
  readonly textQuery: string | null;
}

interface Base extends Omit<Matching, 'from' | 'countFrom' | 'where' | 'params'> {
  /** What leads; null for the facets themselves. */
  readonly lead: string | null;
  readonly params: readonly Param[];
  readonly conditions: readonly Condition[];
}

interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

export function matching(filter: TweetFilter): Matching {
  const { lead, id, time, textQuery, ...base } = baseOf(filter);
  const conditions = [...base.conditions, ...rangesOf(filter, time), ...listsOf(filter), ...fallbackOf(filter)];
  const where = conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => `(${sql})`).join(' AND ');
  // CROSS keeps the order of the join: the lead gives the ids
  const from = lead === null ? 'facets f' : `${lead} CROSS JOIN facets f ON f.id = ${id}`;
  return {
    from,
    countFrom: lead === null || where.includes('f.') ? from : lead,
    where,
    params: [...base.params, ...conditions.flatMap(({ params }) => params)],
    id,
    time,
    textQuery,
  };
}

/** Narrows a match further. */
export function withCondition(match: Matching, sql: string, params: readonly Param[]): Matching {
  return { ...match, where: `(${match.where}) AND (${sql})`, params: [...match.params, ...params] };
}

/** What leads: the text when there is one, else hashtags, else the tweets in order of time. */
function baseOf({ text, hashtags = [] }: TweetFilter): Base {
  const tags = hashtagKeys(hashtags);
  const marks = placeholders(tags);
  if (text !== undefined) {
    const query = textQuery(text);
    const conditions: Condition[] = [{ sql: 'text_index MATCH ?', params: [query] }];
    if (hashtags.length > 0) {
      const sql = `EXISTS (SELECT 1 FROM hashtags h WHERE h.tag IN (${marks})
                   AND h.created_at_ms = f.created_at_ms AND h.id = f.id)`;
      conditions.push({ sql, params: tags });
    }
    return {
      lead: 'text_index',
      params: [],
      conditions,
      id: 'text_index.rowid',
      time: 'f.created_at_ms',
      textQuery: query,
    };
  }
  if (hashtags.length === 0) {
    return { lead: null, params: [], conditions: [], id: 'f.id', time: 'f.created_at_ms', textQuery: null };
  }
  const ofHashtags = { id: 'h.id', time: 'h.created_at_ms', textQuery: null };
  if (tags.length === 1) {
    return { ...ofHashtags, lead: 'hashtags h', params: [], conditions: [{ sql: 'h.tag = ?', params: tags }] };
  }
  const lead = `(SELECT DISTINCT created_at_ms, id FROM hashtags WHERE tag IN (${marks})) h`;
  return { ...ofHashtags, lead, params: tags, conditions: [] };
}

function rangesOf(filter: TweetFilter, time: string): Condition[] {
  const ranges: [string, number | undefined][] = [
    [`${time} >= ?`, filter.fromMs],
    [`${time} < ?`, filter.toMs],
    ['f.confidence >= ?', filter.minConfidence],
    ['f.confidence <= ?', filter.maxConfidence],
  ];
  return ranges.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, params: [value] }]));
}

/** Of a list any will do; an empty list narrows nothing. */
function listsOf({ sentiments = [], topics = [], users = [], languages = [] }: TweetFilter): Condition[] {
  const lists: [string, readonly Param[]][] = [
    ['f.sentiment', sentiments.map(sentimentNumber)],
    ['f.topic', topics],
    ['f.user', users],
    ['f.language', languages],
  ];
  return lists.flatMap(([column, values]) =>
    values.length === 0 ? [] : [{ sql: `${column} IN (${placeholders(values)})`, params: values }],
  );
}

function fallbackOf({ isFallback }: TweetFilter): Condition[] {
  return isFallback === true ? [{ sql: `f.id IN (SELECT id FROM documents WHERE ${IS_FALLBACK})`, params: [] }] : [];
}

function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
