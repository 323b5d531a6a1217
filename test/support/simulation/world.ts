import type { Headers, ReceivedMessage } from '#engine/ports/broker.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { FakeClock } from '../fake-clock.ts';
import { seededRandom } from '../seeded-random.ts';

/** How rough a schedule is; drawn from the seed. */
export interface Weather {
  /** Chance that an operation fails without having done anything. */
  readonly failBefore: number;
  /** Chance that an operation is done and its acknowledgement lost. */
  readonly failAfter: number;
  /** Longest time an operation takes, ms. */
  readonly slowestMs: number;
}

export interface LoggedMessage extends ReceivedMessage {
  readonly acknowledged: boolean;
}

/** What survives a crash: the log, the committed offsets, and what both stores hold. */
export class World {
  readonly clock = new FakeClock();
  readonly random: () => number;
  readonly log = new Map<string, ReceivedMessage[][]>();
  readonly committed = new Map<number, number>();
  readonly stores = { index: new Map<string, StoredTweet>(), archive: new Map<string, StoredTweet>() };
  /** tweet_ids whose publish was acknowledged to the producer. */
  readonly acknowledged = new Set<string>();
  /** Guarantees seen broken where throwing would be taken for a fault of the broker. */
  readonly violations: string[] = [];
  weather: Weather;
  /** Stores and analyser that refuse everything until the time given. */
  readonly downUntilMs = { index: 0, archive: 0, analyser: 0, broker: 0 };

  constructor(seed: number) {
    this.random = seededRandom(seed);
    const rough = this.random();
    this.weather = {
      failBefore: rough * 0.2,
      failAfter: rough * 0.1,
      slowestMs: 1 + Math.floor(this.random() * 40),
    };
  }

  /** Fair weather, everything up: what is left must now get done. */
  heal(): void {
    this.weather = { failBefore: 0, failAfter: 0, slowestMs: 1 };
    for (const part of Object.keys(this.downUntilMs) as (keyof typeof this.downUntilMs)[]) this.downUntilMs[part] = 0;
  }

  messages(topic: string): ReceivedMessage[] {
    return (this.log.get(topic) ?? []).flat();
  }

  append(topic: string, key: string, value: Uint8Array, headers: Headers): ReceivedMessage {
    const partitions = this.log.get(topic);
    if (partitions === undefined) throw new TweetscopeError('TOPIC_UNKNOWN', `there is no topic ${topic}`);
    const partition = [...key].reduce((sum, character) => sum + character.charCodeAt(0), 0) % partitions.length;
    const messages = partitions[partition] ?? [];
    const message = { topic, partition, offset: messages.length, key, value, headers, timestampMs: this.clock.nowMs() };
    messages.push(message);
    return message;
  }

  write(store: 'index' | 'archive', document: StoredTweet): void {
    const held = this.stores[store].get(document.tweet.tweet_id);
    if (held === undefined || document.version > held.version)
      this.stores[store].set(document.tweet.tweet_id, document);
  }
}

/** One process on the world. When it dies nothing of it is called back, and what it had asked may happen or not. */
export class Process {
  readonly world: World;
  dead = false;

  constructor(world: World) {
    this.world = world;
  }

  get clock(): Clock {
    const { clock } = this.world;
    return {
      nowMs: () => clock.nowMs(),
      after: (delayMs, callback) =>
        clock.after(delayMs, () => {
          if (!this.dead) callback();
        }),
    };
  }

  /** An operation on a part: takes time, may fail before or after `effect`, and is cut short by the process's death. */
  async operation<T>(part: keyof World['downUntilMs'], effect: () => T): Promise<T> {
    const { world } = this;
    const { failBefore, failAfter, slowestMs } = world.weather;
    const { promise, resolve } = Promise.withResolvers<void>();
    world.clock.after(Math.ceil(world.random() * slowestMs), resolve);
    await promise;
    const code =
      part === 'broker' ? 'BROKER_UNAVAILABLE' : part === 'analyser' ? 'ANALYSER_UNAVAILABLE' : 'STORE_UNAVAILABLE';
    if (this.dead && world.random() < 0.5) return never();
    if (world.clock.nowMs() < world.downUntilMs[part] || world.random() < failBefore) {
      throw new TweetscopeError(code, `${part} refused`);
    }
    const value = effect();
    if (this.dead) return never();
    if (world.random() < failAfter) throw new TweetscopeError(code, `${part} lost its answer`);
    return value;
  }
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
