import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { phraseFeature } from '../../src-main/adapters/offline/sentiment/text-features.ts';
import { tokensOf } from '../../src-main/adapters/offline/sentiment/tokens.ts';

/**
 * `node tools/train/emit-phrases.ts --in FILE.tsv --out FILE.tsv --least 3,5,6`: words, pairs and triples of words that stand
 * in at least so many texts each. Per line: how many words, its feature, the words.
 */
const { values } = parseArgs({
  options: { in: { type: 'string' }, out: { type: 'string' }, least: { type: 'string' } },
});
if (values.in === undefined || values.out === undefined) throw new Error('give --in FILE.tsv and --out FILE.tsv');

const LONGEST = 3;
const SAYS_SOMETHING = /[\p{L}\p{Extended_Pictographic}]/u;
const STANDS_FOR_OTHERS = new Set(['@user', 'http']);
const least = (values.least ?? '3,5,6').split(',').map(Number);

const texts = new Map<string, number>();
for (const line of readFileSync(values.in, 'utf8').split('\n')) {
  for (const phrase of phrasesOf(line.slice(line.indexOf('\t') + 1))) texts.set(phrase, (texts.get(phrase) ?? 0) + 1);
}
const lines = [...texts].flatMap(([phrase, count]) => {
  const words = phrase.split(' ') as [string, string?, string?];
  return count < (least[words.length - 1] ?? 0) ? [] : [`${words.length}\t${phraseFeature(words)}\t${phrase}\n`];
});
writeFileSync(values.out, lines.join(''));

/** Each once, in the order of the text. */
function phrasesOf(text: string): ReadonlySet<string> {
  const tokens = tokensOf(text).map((token) => token.text);
  const found = new Set<string>();
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(from + LONGEST, tokens.length); to++) {
      const words = tokens.slice(from, to);
      if (words.some((word) => STANDS_FOR_OTHERS.has(word)) || !SAYS_SOMETHING.test(words.join(''))) continue;
      found.add(words.join(' '));
    }
  }
  return found;
}
