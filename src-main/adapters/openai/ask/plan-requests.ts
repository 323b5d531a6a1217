import { speaksToModels } from './speaks-to-models.ts';
import { TOKENS_AROUND_TWEET, type TokenEstimate } from './tokens.ts';

interface Bounds {
  readonly tweets: number;
  readonly tokens: number;
}

/**
 * Which texts travel together: those that seem to speak to a model alone, the others shuffled, so that none can choose
 * its neighbours, and parted by number and tokens. A text longer than all bounds travels alone.
 * @param random 0–1
 */
export function planRequests<T extends { readonly text: string }>(
  items: readonly T[],
  bounds: Bounds,
  estimate: TokenEstimate,
  random: () => number,
): readonly (readonly T[])[] {
  const { alone = [], together = [] } = Object.groupBy(items, ({ text }) =>
    speaksToModels(text) ? 'alone' : 'together',
  );
  const requests: T[][] = [];
  let tokens = Number.POSITIVE_INFINITY;
  for (const item of shuffled(together, random)) {
    const size = estimate.of(item.text) + TOKENS_AROUND_TWEET;
    const last = requests.at(-1);
    if (last === undefined || last.length >= bounds.tweets || tokens + size > bounds.tokens) {
      requests.push([item]);
      tokens = size;
    } else {
      last.push(item);
      tokens += size;
    }
  }
  return [...requests, ...alone.map((item) => [item])];
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
