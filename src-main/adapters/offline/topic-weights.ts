import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { modelFile } from './model-folder.ts';
import { FeatureIndex } from './sentiment/feature-index.ts';
import type { TextFeatures } from './sentiment/text-features.ts';

const Description = z.object({
  name: z.string(),
  version: z.string(),
  topics: z.array(z.string()).min(2),
  biases: z.array(z.number()),
  features: z.int().positive(),
  step: z.number().positive(),
});

const BYTES_A_HASH = 4;

/** Learned weights of the features that tell topics apart: a row of one byte per topic for each. */
export class TopicWeights {
  readonly model: string;
  readonly topics: readonly string[];
  readonly #biases: Float64Array;
  readonly #step: number;
  readonly #rows: Int8Array;
  readonly #index: FeatureIndex;
  readonly #sums: Float64Array;

  /** @param bytes the hashes of the features, 32 bits each, little end first; behind them their rows of weights */
  constructor(description: z.infer<typeof Description>, bytes: Uint8Array) {
    const { name, version, topics, biases, features, step } = description;
    const described = features * (BYTES_A_HASH + topics.length);
    if (bytes.length !== described)
      throw new RangeError(`topics.bin has ${bytes.length} bytes, described ${described}`);
    this.model = `${name}/${version}`;
    this.topics = topics;
    this.#biases = Float64Array.from(biases);
    this.#step = step;
    this.#index = new FeatureIndex(new Uint32Array(bytes.slice(0, features * BYTES_A_HASH).buffer));
    this.#rows = new Int8Array(bytes.slice(features * BYTES_A_HASH).buffer);
    this.#sums = new Float64Array(topics.length);
  }

  /** Log odds of each topic, in the order of `topics`. Good until the next call: the memory is used again. */
  logitsOf({ words, characters }: TextFeatures): Float64Array {
    this.#sums.set(this.#biases);
    this.#add(words);
    this.#add(characters);
    return this.#sums;
  }

  /** As for sentiment, a group counts by the root of its size. */
  #add(features: Uint32Array): void {
    const share = this.#step / Math.sqrt(Math.max(1, features.length));
    const many = this.topics.length;
    for (let at = 0; at < features.length; at++) {
      const row = this.#index.rowOf(features[at] as number);
      if (row < 0) continue;
      const from = row * many;
      for (let topic = 0; topic < many; topic++) {
        this.#sums[topic] = (this.#sums[topic] as number) + share * (this.#rows[from + topic] as number);
      }
    }
  }
}

/** What tools/train/train_topics.py wrote. */
export function readTopicWeights(): TopicWeights {
  const description = Description.parse(JSON.parse(readFileSync(modelFile('topics.json'), 'utf8')));
  return new TopicWeights(description, new Uint8Array(readFileSync(modelFile('topics.bin'))));
}
