import { PARTS, type Part, type PartStatus } from '#shared/contract/status.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { FactBus } from './facts.ts';

interface Mark {
  readonly state: PartStatus['state'];
  readonly sinceMs: number;
  readonly error: TweetscopeError | null;
}

/** What is known of each part from outside: its adapter's name and what waits for it. */
export type PartReading = Pick<PartStatus, 'name' | 'waiting'> & { readonly idle: boolean; readonly slow: boolean };

/** Each part's state and since when, learnt from the facts and from readings. */
export class PartBoard {
  readonly #marks = new Map<Part, Mark>();
  readonly #stopListening: readonly (() => void)[];

  constructor(facts: FactBus) {
    this.#stopListening = [
      facts.on('partDown', ({ part, error, atMs }) => {
        this.#marks.set(part, { state: 'down', sinceMs: atMs, error });
      }),
      facts.on('partUp', ({ part, atMs }) => {
        this.#marks.set(part, { state: 'ok', sinceMs: atMs, error: null });
      }),
    ];
  }

  /** Forgets outages: a new run finds out for itself. */
  reset(): void {
    this.#marks.clear();
  }

  statuses(nowMs: number, read: (part: Part) => PartReading): readonly PartStatus[] {
    return PARTS.map((part) => {
      const { name, waiting, idle, slow } = read(part);
      const before = this.#marks.get(part);
      if (before?.state !== 'down') {
        const state = idle ? 'idle' : slow ? 'slow' : 'ok';
        if (before?.state !== state) this.#marks.set(part, { state, sinceMs: nowMs, error: null });
      }
      const mark = this.#marks.get(part) ?? { state: 'idle', sinceMs: nowMs, error: null };
      return { part, name, waiting, state: mark.state, sinceMs: mark.sinceMs, error: mark.error?.toShape() ?? null };
    });
  }

  close(): void {
    for (const stop of this.#stopListening) stop();
  }
}
