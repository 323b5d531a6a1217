/**
 * The form in which hashtags are compared and counted: without `#`, case or control characters, composed (NFC).
 * @returns '' where nothing is left
 */
export function hashtagKey(hashtag: string): string {
  return hashtag
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .replace(/^[\s#＃]+/u, '')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

/** Keys of a tweet's hashtags, each once. */
export function hashtagKeys(hashtags: readonly string[]): string[] {
  if (hashtags.length === 0) return [];
  return [...new Set(hashtags.map(hashtagKey))].filter((key) => key !== '');
}
