import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { featuresOf } from '../../src-main/adapters/offline/sentiment/text-features.ts';
import { tokensOf } from '../../src-main/adapters/offline/sentiment/tokens.ts';

/**
 * `node tools/train/emit-features.ts --in FILE.tsv --out FILE.bin`: the features of each line's text, as the analyser
 * itself extracts them. Per line, in 32-bit words of little end first: label (0 negative, 1 neutral, 2 positive), number
 * of word features, number of character features, the word features, the character features.
 */
const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
if (values.in === undefined || values.out === undefined) throw new Error('give --in FILE.tsv and --out FILE.bin');

const LABELS = ['negative', 'neutral', 'positive'];
const out = openSync(values.out, 'w');
for (const line of readFileSync(values.in, 'utf8').split('\n')) {
  if (line === '') continue;
  const [label = '', ...columns] = line.split('\t');
  const { words, characters } = featuresOf(tokensOf(columns.join('\t')));
  const numbers = [LABELS.indexOf(label), words.length, characters.length, ...words, ...characters];
  writeSync(out, new Uint8Array(Uint32Array.from(numbers).buffer));
}
closeSync(out);
