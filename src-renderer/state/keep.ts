const PREFIX = 'tweetscope.';

/** What was kept under the name; null where nothing was, or where the browser keeps nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a text over a reload. A browser set to keep nothing refuses by an exception: then it lasts for this visit. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    console.info(`The browser keeps no "${name}" over a reload.`);
  }
}
