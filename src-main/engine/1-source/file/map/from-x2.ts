import type { Draft } from '../draft.ts';
import { eachField, isObject, type JsonObject, objectAt, objectsAt } from './json-values.ts';

/**
 * An answer of the X API v2: `{ data: {…} }` or `{ data: […] }` with `includes.users`; a tweet object by itself too.
 * An answer without any tweet (`meta.result_count` 0) gives none.
 */
export function fromX2(value: unknown): readonly Draft[] {
  if (!isObject(value)) return [{ reason: 'not a JSON object' }];
  const usernames = new Map(objectsAt(objectAt(value, 'includes'), 'users').map((user) => [user.id, user.username]));
  const { data } = value;
  if (Array.isArray(data)) {
    return data.map((part, index) => ({ ...draftOf(part, usernames), place: `data[${index}]`, part }));
  }
  if (data !== undefined) return [draftOf(data, usernames)];
  if (objectAt(value, 'meta').result_count === 0) return [];
  if (value.text === undefined) return [{ reason: 'no data: not a tweet of the X API v2' }];
  return [draftOf(value, usernames)];
}

function draftOf(tweet: unknown, usernames: ReadonlyMap<unknown, unknown>): Draft {
  if (!isObject(tweet)) return { reason: 'not a JSON object' };
  const metrics = objectAt(tweet, 'public_metrics');
  const note = objectAt(tweet, 'note_tweet');
  return {
    fields: {
      tweet_id: tweet.id,
      text: note.text ?? tweet.text,
      created_at: tweet.created_at,
      user: usernames.get(tweet.author_id) ?? objectAt(tweet, 'author').username,
      lang: tweet.lang,
      hashtags: hashtags(typeof note.text === 'string' ? note : tweet),
      retweet_count: metrics.retweet_count,
      like_count: metrics.like_count,
    },
  };
}

/** Of the long text where there is one: the entities beside it cover its beginning only. */
function hashtags(value: JsonObject): unknown[] | undefined {
  return eachField(objectAt(value, 'entities'), 'hashtags', 'tag');
}
