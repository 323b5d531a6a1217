/** A timer that can be cancelled; cancelling one that has fired does nothing. */
export interface Timer {
  cancel(): void;
}

/** Time as the engine sees it. Injected everywhere, so that tests run on a fake one and never sleep. */
export interface Clock {
  /** ms since the epoch, with fraction; never goes backwards within one process. */
  nowMs(): number;
  /** Calls `callback` once, `delayMs` from now. */
  after(delayMs: number, callback: () => void): Timer;
}

/** Resolves `delayMs` from now, or at once when `signal` aborts. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      timer.cancel();
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = clock.after(delayMs, finish);
    signal?.addEventListener('abort', finish, { once: true });
  });
}
