import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SearchRequest } from '#engine/ports/search-index.ts';
import type { TweetSort } from '#shared/domain/insights.ts';
import type { DocumentTable } from '../sqlite/document-table.ts';
import { type Matching, matching, withCondition } from './matching.ts';
import { RankingCache } from './ranking-cache.ts';
import { recentWindow, WINDOW } from './recent-window.ts';
import { decodeCursor, encodeCursor, type SearchCursor } from './search-cursor.ts';

/** A SearchPage whose documents are still JSON. */
export interface StoredSearchPage {
  readonly hits: readonly { readonly document: string; readonly highlight: string | null }[];
  readonly total: number;
  readonly cursor: string | null;
}

interface Found {
  readonly ids: readonly number[];
  readonly cursor: string | null;
  /** Known without counting where one page holds all. */
  readonly total: number | null;
}

interface Row {
  readonly id: number;
  readonly key: number;
}

const MATCH_START = '\ue000';
const MATCH_END = '\ue001';

export class IndexSearch {
  readonly #database: DatabaseSync;
  readonly #documents: DocumentTable;
  readonly #rankings = new RankingCache();

  constructor(database: DatabaseSync, documents: DocumentTable) {
    this.#database = database;
    this.#documents = documents;
  }

  search({ filter, sort, limit, cursor }: SearchRequest): StoredSearchPage {
    const match = matching(filter);
    const order = sort === 'relevance' && match.textQuery === null ? 'newest' : sort;
    const after = cursor === undefined ? null : decodeCursor(cursor, order);
    const found = order === 'relevance' ? this.#ranked(match, limit, after) : this.#sorted(match, order, limit, after);
    const highlights = this.#highlights(match.textQuery, found.ids);
    const select = this.#database.prepare('SELECT document FROM documents WHERE id = ?');
    return {
      hits: found.ids.map((id) => ({
        document: select.get(id)?.document as string,
        highlight: highlights.get(id) ?? null,
      })),
      total: found.total ?? this.count(match),
      cursor: found.cursor,
    };
  }

  count({ countFrom, where, params }: Matching): number {
    if (where === 'TRUE' && params.length === 0) return this.#documents.count();
    const count = this.#database.prepare(`SELECT count(*) AS count FROM ${countFrom} WHERE ${where}`);
    return Number(count.get(...params)?.count);
  }

  /** @returns ids of the newest matching tweets, newest first. */
  newestIds(match: Matching, limit: number): number[] {
    return this.#page(match, 'newest', limit, null).map(({ id }) => id);
  }

  #sorted(match: Matching, sort: TweetSort, limit: number, after: SearchCursor | null): Found {
    const rows = this.#page(match, sort, limit + 1, after);
    const more = rows.length > limit;
    const page = more ? rows.slice(0, limit) : rows;
    const last = page.at(-1);
    return {
      ids: page.map(({ id }) => id),
      cursor: more && last !== undefined ? encodeCursor({ sort, ...last }) : null,
      total: after === null && !more ? rows.length : null,
    };
  }

  #page(match: Matching, sort: TweetSort, limit: number, after: SearchCursor | null): Row[] {
    if (match.textQuery !== null && (sort === 'newest' || sort === 'oldest') && limit < WINDOW) {
      const window = recentWindow(this.#database, match, sort, after);
      const rows = window === null ? [] : this.#rows(window.match, sort, limit, after);
      if (rows.length === limit || window?.isAll === true) return rows;
    }
    return this.#rows(match, sort, limit, after);
  }

  #rows(match: Matching, sort: TweetSort, limit: number, after: SearchCursor | null): Row[] {
    const key = keyOf(sort, match);
    const [direction, beyond] = sort === 'oldest' ? ['ASC', '>'] : ['DESC', '<'];
    const rest =
      after === null ? match : withCondition(match, `(${key}, ${match.id}) ${beyond} (?, ?)`, [after.key, after.id]);
    const statement = this.#database.prepare(
      `SELECT ${match.id} AS id, ${key} AS key FROM ${rest.from} WHERE ${rest.where}
       ORDER BY ${key} ${direction}, ${match.id} ${direction} LIMIT ?`,
    );
    return statement.all(...rest.params, limit).map((row) => ({ id: Number(row.id), key: Number(row.key) }));
  }

  /**
   * bm25 shifts with every tweet that arrives, so no key of it can be paged by: the first page keeps the ranking and
   * the next ones read on in it.
   */
  #ranked(match: Matching, limit: number, after: SearchCursor | null): Found {
    const ranking = after === null ? this.#rankings.keep(this.#rank(match)) : this.#rankings.find(after.key);
    const start = after?.id ?? 0;
    const end = start + limit;
    return {
      ids: ranking.ids.slice(start, end),
      cursor: end < ranking.ids.length ? encodeCursor({ sort: 'relevance', key: ranking.number, id: end }) : null,
      total: null,
    };
  }

  #rank(match: Matching): number[] {
    const statement = this.#database.prepare(
      `SELECT ${match.id} AS id FROM ${match.from} WHERE ${match.where}
       ORDER BY bm25(text_index), ${match.id} DESC LIMIT ?`,
    );
    return statement.all(...match.params, RankingCache.LONGEST).map((row) => Number(row.id));
  }

  /** The range keeps FTS5 to the stretch of the page; asked for single rows it walks all matches for each. */
  #highlights(textQuery: string | null, ids: readonly number[]): Map<number, string> {
    if (textQuery === null || ids.length === 0) return new Map();
    const statement = this.#database.prepare(
      `SELECT rowid AS id, highlight(text_index, 0, ?, ?) AS text FROM text_index
       WHERE text_index MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (${ids.map(() => '?').join(', ')})`,
    );
    const params: SQLInputValue[] = [MATCH_START, MATCH_END, textQuery, Math.min(...ids), Math.max(...ids), ...ids];
    return new Map(statement.all(...params).map((row) => [Number(row.id), row.text as string]));
  }
}

function keyOf(sort: TweetSort, match: Matching): string {
  if (sort === 'most-liked') return 'f.likes';
  return sort === 'most-retweeted' ? 'f.retweets' : match.time;
}
