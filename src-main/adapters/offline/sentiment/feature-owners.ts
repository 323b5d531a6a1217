import { negatedTokens } from './negation.ts';
import { LONGEST_RUN, MOST_CODES, MOST_TOKENS, SHORTEST_RUN, SPACE, type TextFeatures } from './text-features.ts';
import type { Token } from './tokens.ts';

const NO_TOKEN = -1;

/**
 * Shares out what each feature of a text is worth among the tokens it is made of, evenly: a pair gives half to each word,
 * a run of characters as much to each token as it holds characters of it, spaces left out.
 * @param features those of `tokens`
 * @param worth of a feature, in the unit of the result; `group` tells the two groups of features apart
 * @returns a sum per token
 */
export function sharesOfTokens(
  tokens: readonly Token[],
  features: TextFeatures,
  worth: (feature: number, group: keyof TextFeatures) => number,
): Float64Array {
  const shares = new Float64Array(tokens.length);
  const read = tokens.slice(0, MOST_TOKENS);
  let at = 0;
  const give = (from: number, to: number) => {
    const share = worth(features.words[at++] as number, 'words') / (to - from + 1);
    for (let token = from; token <= to; token++) shares[token] = (shares[token] as number) + share;
  };
  const negated = negatedTokens(read);
  read.forEach(({ text, isElongated, isShouted }, token) => {
    give(token, token);
    give(Math.max(0, token - 1), token);
    if (token > 0) give(Math.max(0, token - 2), token);
    const single = Number(negated[token]) + Number(text.startsWith('#')) + Number(isElongated) + Number(isShouted);
    for (let more = 0; more < single; more++) give(token, token);
  });
  shareOutRuns(read, shares, (run) => worth(features.characters[run] as number, 'characters'));
  return shares;
}

function shareOutRuns(tokens: readonly Token[], shares: Float64Array, worth: (run: number) => number): void {
  const { codes, owners } = spelled(tokens);
  let run = 0;
  for (let start = 0; start < codes.length; start++) {
    for (let at = start + 1; at < Math.min(start + LONGEST_RUN, codes.length); at++) {
      const holders = owners.slice(start, at + 1).filter((owner) => owner !== NO_TOKEN);
      const share = worth(run++) / holders.length;
      for (const owner of holders) shares[owner] = (shares[owner] as number) + share;
      if (codes[at] === SPACE && at - start >= SHORTEST_RUN) break;
    }
  }
}

/** The characters as the features read them, and which token each is of. */
function spelled(tokens: readonly Token[]): { codes: readonly number[]; owners: number[] } {
  const codes = [SPACE];
  const owners = [NO_TOKEN];
  for (const [token, { text }] of tokens.entries()) {
    if (codes.length + text.length + 1 >= MOST_CODES) break;
    for (let at = 0; at < text.length; at++) {
      codes.push(text.charCodeAt(at));
      owners.push(token);
    }
    codes.push(SPACE);
    owners.push(NO_TOKEN);
  }
  return { codes, owners };
}
