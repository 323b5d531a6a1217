export const SCHEME = 'tweetscope-app';
export const APP_ADDRESS = `${SCHEME}://console/index.html`;

/** Compared as a parsed address: a text that only begins alike is another host. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol: scheme, host, port, username } = new URL(address);
    return scheme === `${SCHEME}:` && host === 'console' && port === '' && username === '';
  } catch {
    return false;
  }
}
