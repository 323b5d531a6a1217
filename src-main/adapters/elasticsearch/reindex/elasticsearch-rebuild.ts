import type { Client } from '@elastic/elasticsearch';
import type { IndexRebuild, RebuildOptions, RebuildReport } from '#engine/ports/index-rebuild.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type ElasticsearchConnection, elasticsearchClient } from '../elasticsearch-client.ts';
import { elasticsearchError } from '../elasticsearch-error.ts';
import type { IndexShape } from '../index-template.ts';
import { IndexComparison } from './index-comparison.ts';
import { IndexCopy } from './index-copy.ts';
import { createTarget, findTarget, remember, type Source, sourceOf, switchTo, type Target } from './rebuild-place.ts';

/** Rounds under load shrink; a last one of so few takes less than a second, for which writes may wait. */
const FEW = 2_000;
const MOST_ROUNDS = 20;
/** Progress is kept so often; what was copied since is copied again, and absorbed. */
const REMEMBERED_EVERY_MS = 2_000;

/**
 * A new index beside the present one, filled while the pipeline writes on and compared with it; then writes wait a
 * moment, the rest is copied and compared, both are counted, and the new one takes the name. The pipeline meets that moment as a short outage.
 */
export class ElasticsearchRebuild implements IndexRebuild {
  readonly #client: Client;
  readonly #shape: IndexShape;

  constructor(options: ElasticsearchConnection & IndexShape) {
    this.#client = elasticsearchClient(options);
    this.#shape = options;
  }

  run(options: RebuildOptions): Promise<RebuildReport> {
    return this.#ask(async () => {
      const client = this.#client;
      const source = await sourceOf(client, this.#shape.index);
      let target = await findTarget(client, this.#shape.index);
      if (target === null && source.isCurrent && !options.force) {
        const { index } = source;
        return {
          outcome: 'current',
          from: index,
          to: index,
          copied: 0,
          compared: 0,
          wasContinued: false,
          blockedMs: 0,
        };
      }
      const wasContinued = target?.unfinished.uuid === source.uuid;
      if (target !== null && !wasContinued) await client.indices.delete({ index: target.index });
      if (target === null || !wasContinued) target = await createTarget(client, this.#shape, source);
      return { outcome: 'rebuilt', wasContinued, ...(await this.#fill(source, target, options)) };
    });
  }

  discard(): Promise<string | null> {
    return this.#ask(async () => {
      const target = await findTarget(this.#client, this.#shape.index);
      if (target === null) return null;
      await this.#client.indices.delete({ index: target.index });
      await this.#letWrite(target.unfinished.from);
      return target.index;
    });
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #fill(source: Source, target: Target, { signal, onProgress }: RebuildOptions) {
    const client = this.#client;
    const { count: total } = await client.count({ index: source.index });
    let copied = 0;
    let rememberedMs = performance.now();
    const copy = new IndexCopy(
      {
        client,
        from: source.index,
        to: target.index,
        signal,
        onCopied: async (count, places) => {
          copied += count;
          onProgress({ phase: 'copying', done: copied, total });
          if (performance.now() - rememberedMs < REMEMBERED_EVERY_MS) return;
          await remember(client, target, places);
          rememberedMs = performance.now();
        },
      },
      target.unfinished.copied,
    );
    let compared = 0;
    const comparison = new IndexComparison({
      client,
      from: source.index,
      to: target.index,
      signal,
      onCompared: (count) => {
        compared += count;
        onProgress({ phase: 'comparing', done: compared, total });
      },
    });
    for (let nth = 0; nth < MOST_ROUNDS && (await copy.round()) > FEW; nth++);
    await comparison.upTo(copy.copied);
    for (let nth = 0; nth < MOST_ROUNDS && (await copy.round()) > FEW; nth++);
    await comparison.upTo(copy.copied);
    onProgress({ phase: 'switching', done: copied, total });
    const blockedMs = await this.#switch(source, target, copy, comparison);
    return { from: source.index, to: target.index, copied, compared, blockedMs };
  }

  /** @returns for how long nobody could write, ms */
  async #switch(source: Source, target: Target, copy: IndexCopy, comparison: IndexComparison): Promise<number> {
    const client = this.#client;
    const startedMs = performance.now();
    await client.indices.addBlock({ index: source.index, block: 'write' });
    try {
      await copy.round();
      await comparison.upTo(copy.copied);
      await client.indices.refresh({ index: target.index });
      const [before, after] = await Promise.all(
        [source, target].map(async ({ index }) => (await client.count({ index })).count),
      );
      if (before !== after) {
        throw new TweetscopeError('STORE_REJECTED', `${source.index} has ${before} tweets, ${target.index} ${after}`, {
          hint: 'The present index is as it was. Start again with --discard, then without it.',
        });
      }
      await switchTo(client, this.#shape.index, source, target);
    } catch (thrown) {
      await this.#letWrite(source.index).catch(() => undefined);
      throw thrown;
    }
    return Math.round(performance.now() - startedMs);
  }

  async #letWrite(index: string): Promise<void> {
    await this.#client.indices.putSettings({
      index,
      settings: { 'index.blocks.write': null },
      ignore_unavailable: true,
    });
  }

  async #ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'AbortError') throw thrown;
      throw elasticsearchError(thrown);
    }
  }
}
