import { tweetSchema } from '#shared/domain/tweet.ts';

/** What keeps a text from being a tweet, for the person who mends it; null where it is one. */
export function whyNoTweet(content: string): string | null {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message.slice(0, 200) : String(thrown);
  }
  const parsed = tweetSchema.safeParse(json);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
}
