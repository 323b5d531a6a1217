import { setTimeout as delay } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { Stack, StackAddresses } from '../stack/start-stack.ts';
import { idsInCassandra, idsInElasticsearch, idsOf } from './independent-ids.ts';
import { messagesInKafka } from './kcat.ts';
import { type OpenContract, openContract } from './open-contract.ts';
import { isReady } from './ready-as-seen.ts';
import { stackSettings } from './stack-settings.ts';

const POLL_MS = 50;
const PATIENCE = { timeout: 120_000, interval: POLL_MS };
const MOST = 200_000;

/** The whole program on the real servers, at work while a test does them harm. */
export class WatchedRun {
  readonly #stack: Stack;
  readonly #name: string;
  readonly #contract: OpenContract;

  private constructor(stack: Stack, name: string, contract: OpenContract) {
    this.#stack = stack;
    this.#name = name;
    this.#contract = contract;
  }

  /** Resolves when it is at work. @param name of topic, group, index and keyspace */
  static async start(stack: Stack, name: string, flags: Readonly<Record<string, unknown>>): Promise<WatchedRun> {
    const contract = await openContract({ ...stackSettings(stack, name), ...flags });
    const run = new WatchedRun(stack, name, contract);
    await contract.ask('pipeline.start', {});
    await run.untilCommitted(500);
    return run;
  }

  get counts(): EngineStatus['counts'] {
    return this.#contract.composition.engine.status().counts;
  }

  async told(): Promise<readonly string[]> {
    return (await this.#contract.ask('activity.read', {})).map(({ message }) => message);
  }

  async untilTold(words: string): Promise<void> {
    await vi.waitFor(async () => expect((await this.told()).join('\n')).toContain(words), PATIENCE);
  }

  async untilCommitted(count: number): Promise<void> {
    await vi.waitFor(() => expect(this.counts.committed).toBeGreaterThan(count), PATIENCE);
  }

  async committedOf(partition: number): Promise<number> {
    const { partitions } = await this.#contract.ask('topic.describe', {});
    return partitions.find((one) => one.partition === partition)?.committed ?? 0;
  }

  /** @returns seconds from the server's being ready, as another client sees it, until tweets go the whole way again */
  async recovery(server: keyof StackAddresses): Promise<number> {
    await vi.waitFor(async () => expect(await isReady(server, this.#stack.addresses, this.#name)).toBe(true), PATIENCE);
    const readyMs = performance.now();
    const before = this.counts;
    while (this.counts.committed <= before.committed || this.counts.consumed <= before.consumed) {
      if (performance.now() - readyMs > PATIENCE.timeout) throw new Error(`not at work again: ${await this.told()}`);
      await delay(POLL_MS);
    }
    return (performance.now() - readyMs) / 1_000;
  }

  /** Ends the source, waits for all to be stored, and counts by other means than Tweetscope. */
  async expectNothingLostOrDoubled(): Promise<void> {
    const { ask } = this.#contract;
    await ask('simulator.change', { rate: 0 });
    await vi.waitFor(async () => expect((await ask('status.read', {})).lag.messages).toBe(0), PATIENCE);
    await ask('pipeline.stop', {});
    const { kafka, addresses } = this.#stack;
    // Not acknowledged, a publish is repeated, and may then be in the log twice; in the stores never.
    const published = [...new Set(idsOf(await messagesInKafka(kafka, this.#name, MOST)))];
    expect(published.length).toBeGreaterThanOrEqual(this.counts.produced);
    expect(await idsInElasticsearch(addresses.elasticsearch, this.#name)).toEqual(published);
    expect(await idsInCassandra(addresses.cassandra, `${this.#name}.tweets_by_id`)).toEqual(published);
    expect(await idsInCassandra(addresses.cassandra, `${this.#name}.tweets_by_day`)).toEqual(published);
    expect(this.counts.deadLettered).toBe(0);
  }

  async close(): Promise<void> {
    await this.#contract.dispose();
  }
}
