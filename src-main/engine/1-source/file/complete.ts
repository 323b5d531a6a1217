import { type Tweet, tweetSchema } from '#shared/domain/tweet.ts';
import type { TweetDraft } from './draft.ts';
import { hashtagsOf } from './map/hashtags.ts';
import { isoOf } from './map/times.ts';

const LANGUAGE_UNDETERMINED = 'und';
const USER_UNKNOWN = 'unknown';
/** A reason stays short: longer values are not quoted in it. */
const LONGEST_SHOWN = 40;

type Completed = { readonly tweet: Tweet } | { readonly reason: string };

/**
 * A draft as a tweet of the mission's eight fields: what is missing is derived (docs/file-formats.md says how), what
 * is there must fit the schema as it stands. A tweet without time is as old as its reading, `readAtMs`.
 */
export function complete({ fields }: TweetDraft, readAtMs: number): Completed {
  const { text } = fields;
  const parsed = tweetSchema.safeParse({
    tweet_id: fields.tweet_id ?? undefined,
    text: text ?? undefined,
    created_at: fields.created_at ?? isoOf(readAtMs),
    user: fields.user ?? USER_UNKNOWN,
    lang: fields.lang ?? LANGUAGE_UNDETERMINED,
    hashtags: fields.hashtags ?? (typeof text === 'string' ? hashtagsOf(text) : []),
    retweet_count: fields.retweet_count ?? 0,
    like_count: fields.like_count ?? 0,
  });
  return parsed.success ? { tweet: parsed.data } : { reason: reasonOf(fields, parsed.error.issues) };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function reasonOf(fields: TweetDraft['fields'], issues: readonly Issue[]): string {
  const issue = issues[0];
  const [field = 'tweet'] = issue?.path ?? [];
  const found = fields[field as keyof Tweet] ?? undefined;
  const what = found === undefined ? 'missing' : `${expectation(issue?.message ?? 'something else')}${shown(found)}`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${issue?.path.map(String).join('.') ?? 'tweet'}: ${what}${more}`;
}

/** The schema's own messages name what is allowed; those of its library say more around it. */
function expectation(message: string): string {
  return /^an? /.test(message) ? `expected ${message}` : message.replace('Invalid input: ', '');
}

function shown(value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return isPlain && String(value).length <= LONGEST_SHOWN ? `, found ${JSON.stringify(value)}` : '';
}
