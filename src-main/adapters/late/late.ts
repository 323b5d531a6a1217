import type { Clock } from '#engine/ports/clock.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** Whoever asks within this time after a failure gets the same answer: a console asks for many things at once. */
const PAUSE_MS = 1_000;

/** What can't be opened yet: using it tries again, until it is open. */
export class Late<Part extends { close(): Promise<void> }> {
  readonly #open: () => Promise<Part>;
  readonly #clock: Clock;
  #opening: Promise<Part>;
  /** null while it opens, and once it is open. */
  #failedMs: number | null;
  #closing: Promise<void> | null = null;

  /** @param failure of the first try */
  constructor(open: () => Promise<Part>, clock: Clock, failure: unknown) {
    this.#open = open;
    this.#clock = clock;
    this.#failedMs = clock.nowMs();
    this.#opening = Promise.reject(failure);
    this.#opening.catch(() => undefined);
  }

  /** @throws what keeps it from opening, or what `work` throws */
  async use<Result>(work: (part: Part) => Promise<Result>): Promise<Result> {
    if (this.#closing !== null) throw new TweetscopeError('STORE_UNAVAILABLE', 'the store is closed');
    if (this.#failedMs !== null && this.#clock.nowMs() - this.#failedMs >= PAUSE_MS) this.#tryAgain();
    return work(await this.#opening);
  }

  close(): Promise<void> {
    this.#closing ??= this.#opening.then((part) => part.close()).catch(() => undefined);
    return this.#closing;
  }

  #tryAgain(): void {
    this.#failedMs = null;
    this.#opening = this.#open();
    this.#opening.catch(() => {
      this.#failedMs = this.#clock.nowMs();
    });
  }
}

/** Opens it now, or where it can't be reached at present, at a later use. @throws what no waiting would mend */
export async function nowOrLate<Part extends { close(): Promise<void> }, Later>(
  open: () => Promise<Part>,
  clock: Clock,
  later: (part: Late<Part>) => Later,
): Promise<Part | Later> {
  try {
    return await open();
  } catch (thrown) {
    if (!TweetscopeError.from(thrown).retryable) throw thrown;
    return later(new Late(open, clock, thrown));
  }
}
