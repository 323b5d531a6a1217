import type { Part } from '#shared/contract/status.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { FactBus } from './observe/facts.ts';
import type { Clock } from './ports/clock.ts';

/** Knows which parts are down, and tells each outage once, at its beginning and at its end. */
export class PartMonitor {
  readonly #facts: FactBus;
  readonly #clock: Clock;
  readonly #downSince = new Map<Part, number>();

  constructor(facts: FactBus, clock: Clock) {
    this.#facts = facts;
    this.#clock = clock;
  }

  down(part: Part, thrown: unknown): void {
    if (this.#downSince.has(part)) return;
    const atMs = this.#clock.nowMs();
    this.#downSince.set(part, atMs);
    this.#facts.tell('partDown', { part, error: TweetscopeError.from(thrown), atMs });
  }

  up(part: Part): void {
    const sinceMs = this.#downSince.get(part);
    if (sinceMs === undefined) return;
    this.#downSince.delete(part);
    const atMs = this.#clock.nowMs();
    this.#facts.tell('partUp', { part, downMs: atMs - sinceMs, atMs });
  }
}
