import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import type { SearchRequest } from '#engine/ports/search-index.ts';
import type { SearchHit, SearchPage, TweetSort } from '#shared/domain/insights.ts';
import { highlighted } from '#shared/text/highlight.ts';
import { type IndexedTweet, storedTweetOf } from './indexed-tweet.ts';
import { type KeptViews, viewIsGone } from './kept-views.ts';
import { type Matching, matching } from './matching.ts';
import { decodeCursor, encodeCursor, type SearchCursor } from './search-cursor.ts';

const NOT_FOUND = 404;

/** The tweet_id breaks ties, so that an order is total and a page can begin anywhere in it. */
const ORDERS: Readonly<Record<TweetSort, readonly [field: string, direction: estypes.SortOrder]>> = {
  newest: ['created_at', 'desc'],
  oldest: ['created_at', 'asc'],
  'most-liked': ['like_count', 'desc'],
  'most-retweeted': ['retweet_count', 'desc'],
  relevance: ['_score', 'desc'],
};

type Found = estypes.SearchResponse<IndexedTweet>;

export class TweetSearch {
  readonly #client: Client;
  readonly #index: string;
  readonly #views: KeptViews;

  constructor(client: Client, index: string, views: KeptViews) {
    this.#client = client;
    this.#index = index;
    this.#views = views;
  }

  async search({ filter, sort, limit, cursor }: SearchRequest): Promise<SearchPage> {
    const match = matching(filter);
    const order = sort === 'relevance' && match.terms === null ? 'newest' : sort;
    const after = cursor === undefined ? null : decodeCursor(cursor, order);
    const view = order === 'relevance' ? await this.#viewOf(after) : 0;
    const found = await this.#find(match, order, limit, after, view);
    const more = found.hits.hits.length > limit;
    const page = found.hits.hits.slice(0, limit);
    const last = page.at(-1);
    if (!more && view !== 0) await this.#views.close(view);
    return {
      hits: page.map((hit) => hitOf(hit, match)),
      total: totalOf(found),
      cursor: more && last !== undefined ? encodeCursor(order, { ...placeOf(last), view }) : null,
    };
  }

  async #viewOf(after: SearchCursor | null): Promise<number> {
    if (after !== null) return after.view;
    return this.#views.open();
  }

  async #find(
    { query }: Matching,
    order: TweetSort,
    limit: number,
    after: SearchCursor | null,
    view: number,
  ): Promise<Found> {
    const [field, direction] = ORDERS[order];
    const where = view === 0 ? { index: this.#index, ignore_unavailable: true } : { pit: this.#views.find(view) };
    try {
      return await this.#client.search<IndexedTweet>({
        ...where,
        query,
        size: limit + 1,
        sort: [{ [field]: direction }, { tweet_id: direction }],
        track_total_hits: true,
        ...(after === null ? {} : { search_after: [after.key, after.tweetId] }),
      });
    } catch (thrown) {
      const isGone = view !== 0 && thrown instanceof errors.ResponseError && thrown.statusCode === NOT_FOUND;
      throw isGone ? viewIsGone() : thrown;
    }
  }
}

export function totalOf({ hits }: { readonly hits: Pick<estypes.SearchHitsMetadata, 'total'> }): number {
  return typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
}

function placeOf({ sort }: estypes.SearchHit<IndexedTweet>): Pick<SearchCursor, 'key' | 'tweetId'> {
  return { key: Number(sort?.[0]), tweetId: String(sort?.[1]) };
}

function hitOf({ _source }: estypes.SearchHit<IndexedTweet>, { terms }: Matching): SearchHit {
  const document = storedTweetOf(_source as IndexedTweet);
  return { document, highlight: terms === null ? null : highlighted(document.tweet.text, terms) };
}
