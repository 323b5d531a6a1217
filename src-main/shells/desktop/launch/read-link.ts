export const LINK_SCHEME = 'tweetscope';

const LONGEST = 2_000;
const VIEW = /^[a-z][a-z-]{0,40}$/;
const TWEET = /^\d{1,32}$/;
/** Names as the addresses of the views have them; the views check the values as they check any address. */
const PARAMETER = /^[a-zA-Z][a-zA-Z0-9-]{0,40}$/;

/**
 * `tweetscope://tweet/17` and `tweetscope://view/live?q=rain`, as the part of the console's address behind the page.
 * @returns null for everything else: a link comes from anywhere, and can do no more than show
 */
export function readLink(text: string): string | null {
  const url = text.length > LONGEST ? null : parse(text);
  if (url === null || url.protocol !== `${LINK_SCHEME}:` || url.username !== '' || url.port !== '') return null;
  const name = url.pathname.replace(/^\//, '').replace(/\/$/, '');
  if (url.host === 'tweet') return TWEET.test(name) ? `#/live?tweet=${name}` : null;
  if (url.host !== 'view' || !VIEW.test(name)) return null;
  const known = [...url.searchParams].filter(([key]) => PARAMETER.test(key));
  const parameters = new URLSearchParams(known).toString();
  return parameters === '' ? `#/${name}` : `#/${name}?${parameters}`;
}

/** URL.canParse is newer than the oldest Electron. */
function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
