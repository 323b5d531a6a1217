import type { EngineStatus, Part } from '#shared/contract/status.ts';
import type { EngineState } from './engine-supervisor.ts';

export type Announcement =
  | { readonly kind: 'partDown'; readonly part: Part; readonly reason: string }
  | { readonly kind: 'partUp'; readonly part: Part }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'engineCrashed' }
  | { readonly kind: 'engineBack' };

/** A fault shorter than this is in Activity, and no reason to interrupt anyone. */
const FAULT_MS = 5_000;

/** Finds what is worth a notification in what the engine tells: a fault that lasts, and its end. */
export class Announcer {
  readonly #tell: (announcement: Announcement) => void;
  readonly #down = new Set<Part>();
  #hasFailed = false;
  #hasCrashed = false;

  constructor(tell: (announcement: Announcement) => void) {
    this.#tell = tell;
  }

  status(status: EngineStatus): void {
    for (const { part, state, sinceMs, error } of status.parts) {
      if (state === 'down' && status.nowMs - sinceMs >= FAULT_MS && !this.#down.has(part)) {
        this.#down.add(part);
        this.#tell({ kind: 'partDown', part, reason: error?.message ?? '' });
      }
      if ((state === 'ok' || state === 'slow') && this.#down.delete(part)) this.#tell({ kind: 'partUp', part });
    }
    const hasFailed = status.state === 'failed';
    if (hasFailed && !this.#hasFailed) this.#tell({ kind: 'failed', reason: status.error?.message ?? '' });
    this.#hasFailed = hasFailed;
  }

  engine(state: EngineState): void {
    if (state.kind === 'crashed' && !this.#hasCrashed) {
      this.#hasCrashed = true;
      this.#tell({ kind: 'engineCrashed' });
    }
    if (state.kind !== 'ready' || !this.#hasCrashed) return;
    this.#hasCrashed = false;
    this.#tell({ kind: 'engineBack' });
  }
}
