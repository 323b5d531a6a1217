import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { modelFile } from '../model-folder.ts';
import { FeatureIndex } from './feature-index.ts';

const Description = z.object({
  name: z.string(),
  version: z.string(),
  models: z.array(
    z.object({
      languages: z.array(z.string()),
      bits: z.int().min(8).max(24),
      step: z.number().positive(),
      biases: z.object({ negative: z.number(), positive: z.number() }),
      lexicon: z.object({ words: z.int().positive(), step: z.number().positive() }).optional(),
    }),
  ),
});

type ModelDescription = z.infer<typeof Description>['models'][number];

/** Words with weights of their own, besides those of the places they hash to. */
export interface Lexicon {
  readonly index: FeatureIndex;
  /** Negative, positive, negative, positive … by row, each in `step`s of log odds. */
  readonly weights: Int8Array;
  readonly step: number;
}

/** The weights of one model, against neutral: two bytes for each of 2^bits places. */
export interface WeightTable extends Omit<ModelDescription, 'lexicon'> {
  /** Negative, positive, negative, positive …, each in `step`s of log odds. */
  readonly weights: Int8Array;
  readonly lexicon: Lexicon | null;
}

export interface TrainedWeights {
  /** Name and version, as `tweetscope-sentiment/1`. */
  readonly model: string;
  readonly tables: readonly WeightTable[];
}

const CLASSES = 2;
const BYTES_A_HASH = 4;

/** What tools/train wrote: sentiment.json describes the tables and lexicons that lie in a row in sentiment.bin. */
export function readWeights(): TrainedWeights {
  const { name, version, models } = Description.parse(JSON.parse(readFileSync(modelFile('sentiment.json'), 'utf8')));
  const bytes = new Uint8Array(readFileSync(modelFile('sentiment.bin')));
  let from = 0;
  const take = (length: number) => {
    const taken = bytes.slice(from, from + length);
    from += length;
    return taken;
  };
  const tables = models.map(({ lexicon, ...description }): WeightTable => {
    const used = take(2 ** description.bits / 8);
    const weights = spread(used, take(CLASSES * countOf(used)));
    return { ...description, weights, lexicon: lexicon === undefined ? null : lexiconOf(lexicon, take) };
  });
  if (from !== bytes.length) throw new RangeError(`sentiment.bin has ${bytes.length} bytes, described are ${from}`);
  return { model: `${name}/${version}`, tables };
}

function lexiconOf(described: { words: number; step: number }, take: (length: number) => Uint8Array): Lexicon {
  const hashes = new Uint32Array(take(BYTES_A_HASH * described.words).buffer);
  const weights = new Int8Array(take(CLASSES * described.words).buffer);
  return { index: new FeatureIndex(hashes), weights, step: described.step };
}

/** Most places are empty: the file has a bit for each, lowest bit first, and weights only for those that are not. */
function spread(used: Uint8Array, packed: Uint8Array): Int8Array {
  const weights = new Int8Array(used.length * 8 * CLASSES);
  let next = 0;
  used.forEach((eight, at) => {
    for (let left = eight; left !== 0; left &= left - 1) {
      const place = (at * 8 + 31 - Math.clz32(left & -left)) * CLASSES;
      weights[place] = packed[next++] as number;
      weights[place + 1] = packed[next++] as number;
    }
  });
  return weights;
}

function countOf(used: Uint8Array): number {
  let count = 0;
  for (const eight of used) for (let left = eight; left !== 0; left &= left - 1) count++;
  return count;
}
