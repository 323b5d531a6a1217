import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { modelFile } from '../model-folder.ts';

const Description = z.object({
  name: z.string(),
  version: z.string(),
  models: z.array(
    z.object({
      languages: z.array(z.string()),
      bits: z.int().min(8).max(24),
      step: z.number().positive(),
      biases: z.object({ negative: z.number(), positive: z.number() }),
    }),
  ),
});

type ModelDescription = z.infer<typeof Description>['models'][number];

/** The weights of one model: two bytes for each of 2^bits places, against neutral. */
export interface WeightTable extends ModelDescription {
  /** Negative, positive, negative, positive …, each in `step`s of log odds. */
  readonly weights: Int8Array;
}

export interface TrainedWeights {
  /** Name and version, as `tweetscope-sentiment/1`. */
  readonly model: string;
  readonly tables: readonly WeightTable[];
}

const BYTES_A_PLACE = 2;

/** What tools/train/train_sentiment.py wrote: sentiment.json describes the tables that lie in a row in sentiment.bin. */
export function readWeights(): TrainedWeights {
  const { name, version, models } = Description.parse(JSON.parse(readFileSync(modelFile('sentiment.json'), 'utf8')));
  const bytes = readFileSync(modelFile('sentiment.bin'));
  let from = 0;
  const tables = models.map((description): WeightTable => {
    const length = BYTES_A_PLACE * 2 ** description.bits;
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + from, length);
    from += length;
    return { ...description, weights };
  });
  if (from !== bytes.length) throw new RangeError(`sentiment.bin has ${bytes.length} bytes, described are ${from}`);
  return { model: `${name}/${version}`, tables };
}
