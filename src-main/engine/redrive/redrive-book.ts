import type { RedriveMark } from '#shared/contract/dead-letters.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Broker } from '../ports/broker.ts';

const PAGE = 1_000;
const encoder = new TextEncoder();

/** The topic that remembers which letters were redriven, beside the dead letters themselves. */
export const redrivenTopicOf = (deadLetterTopic: string): string => `${deadLetterTopic}_redriven`;

/** Which letters were redriven, by their offset: read once, then only what is new. */
export class RedriveBook {
  readonly #broker: Broker;
  readonly #topic: string;
  readonly #replicationFactor: number;
  readonly #marks = new Map<number, RedriveMark>();
  #next = 0;
  #reading: Promise<void> | null = null;

  /** @param replicationFactor of the topic of the marks, which the first mark creates */
  constructor(broker: Broker, deadLetterTopic: string, replicationFactor: number) {
    this.#broker = broker;
    this.#replicationFactor = replicationFactor;
    this.#topic = redrivenTopicOf(deadLetterTopic);
  }

  /** Reads on to what is there now. */
  async refresh(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  markOf(letterOffset: number): RedriveMark | null {
    return this.#marks.get(letterOffset) ?? null;
  }

  /** How many letters from this offset on are marked. */
  countFrom(letterOffset: number): number {
    let count = 0;
    for (const offset of this.#marks.keys()) if (offset >= letterOffset) count++;
    return count;
  }

  /** Durable when resolved. */
  async add(marks: readonly (readonly [letterOffset: number, mark: RedriveMark])[]): Promise<void> {
    await this.#broker.ensureTopic({
      topic: this.#topic,
      partitions: 1,
      replicationFactor: this.#replicationFactor,
      retentionMs: Number.POSITIVE_INFINITY,
      retentionBytes: Number.POSITIVE_INFINITY,
    });
    const messages = marks.map(([offset, mark]) => ({
      key: String(offset),
      value: encoder.encode(JSON.stringify(mark)),
      headers: {},
    }));
    await this.#broker.publish(this.#topic, messages);
    for (const [offset, mark] of marks) this.#marks.set(offset, mark);
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const page = await this.#read();
      for (const { key, value } of page) {
        const mark = markIn(value);
        if (mark !== null) this.#marks.set(Number(key), mark);
      }
      const last = page.at(-1);
      if (last === undefined) return;
      this.#next = last.offset + 1;
    }
  }

  async #read() {
    try {
      await this.#broker.watermarks(this.#topic);
      return await this.#broker.read(this.#topic, 0, this.#next, PAGE);
    } catch (thrown) {
      if (TweetscopeError.from(thrown).code === 'TOPIC_UNKNOWN') return [];
      throw thrown;
    }
  }
}

/** null for what others wrote there. */
function markIn(value: Uint8Array): RedriveMark | null {
  try {
    const { atMs, partition, offset, isEdited } = JSON.parse(new TextDecoder().decode(value)) as RedriveMark;
    const isMark = [atMs, partition, offset].every((number) => typeof number === 'number');
    return isMark ? { atMs, partition, offset, isEdited: isEdited === true } : null;
  } catch {
    return null;
  }
}
