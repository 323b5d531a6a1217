import type { Draft } from '../draft.ts';
import { eachField, isObject, type JsonObject, objectAt } from './json-values.ts';
import { isoTime } from './times.ts';

/** A tweet object of the X (Twitter) API v1.1. A retweet stays as it is: text and counts are the retweet's own. */
export function fromX1(value: unknown): readonly Draft[] {
  if (!isObject(value)) return [{ reason: 'not a JSON object' }];
  const extended = objectAt(value, 'extended_tweet');
  const { created_at } = value;
  return [
    {
      fields: {
        tweet_id: value.id_str ?? exactId(value.id),
        text: extended.full_text ?? value.full_text ?? value.text,
        created_at: typeof created_at === 'string' ? isoTime(created_at) : created_at,
        user: objectAt(value, 'user').screen_name,
        lang: value.lang,
        hashtags: hashtags(extended) ?? hashtags(value),
        retweet_count: value.retweet_count,
        like_count: value.favorite_count,
      },
    },
  ];
}

function hashtags(value: JsonObject): unknown[] | undefined {
  return eachField(objectAt(value, 'entities'), 'hashtags', 'text');
}

/** A number is an id only where JSON could carry it exactly. */
function exactId(id: unknown): unknown {
  return Number.isSafeInteger(id) ? String(id) : undefined;
}
