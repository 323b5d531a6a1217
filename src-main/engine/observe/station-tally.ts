import type { StationCounts } from '#shared/contract/status.ts';
import type { FactBus } from './facts.ts';

/** How many tweets passed each station since it listens, and how often which error took a part down or a message out. */
export class StationTally {
  readonly #counts = { produced: 0, consumed: 0, analysed: 0, indexed: 0, archived: 0, committed: 0, deadLettered: 0 };
  readonly #errors = new Map<string, number>();

  /** @returns what to call to stop listening. */
  listen(facts: FactBus): readonly (() => void)[] {
    const counts = this.#counts;
    return [
      facts.on('produced', ({ positions }) => {
        counts.produced += positions.length;
      }),
      facts.on('consumed', ({ tweets }) => {
        counts.consumed += tweets.length;
      }),
      facts.on('analysed', ({ tweets }) => {
        counts.analysed += tweets.length;
      }),
      facts.on('stored', ({ store, tweets }) => {
        counts[store === 'index' ? 'indexed' : 'archived'] += tweets.length;
      }),
      facts.on('committed', ({ count }) => {
        counts.committed += count;
      }),
      facts.on('deadLettered', ({ casualties }) => {
        counts.deadLettered += casualties.length;
        for (const { code } of casualties) this.#countError(code);
      }),
      facts.on('partDown', ({ error }) => this.#countError(error.code)),
    ];
  }

  counts(): StationCounts {
    return { ...this.#counts };
  }

  /** By code. */
  errors(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#errors);
  }

  #countError(code: string): void {
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }
}
