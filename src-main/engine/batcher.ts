import type { Clock, Timer } from './ports/clock.ts';

interface Options<T> {
  readonly maxSize: number;
  /** How long an item waits for company while a slot is free, ms. */
  readonly maxAgeMs: number;
  /** Batches handled at the same time. */
  readonly concurrency: number;
  readonly clock: Clock;
  /** Must not reject. */
  readonly handle: (batch: readonly T[]) => Promise<void>;
}

/**
 * Collects items into batches, by size and age. While all slots are busy a batch grows to its full size and the
 * rest waits in order: what bounds the queue is the in-flight budget of the pipeline, not this.
 */
export class Batcher<T> {
  readonly #options: Options<T>;
  #queue: T[] = [];
  #running = 0;
  #ripe = false;
  #timer: Timer | null = null;

  constructor(options: Options<T>) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  push(items: readonly T[]): void {
    if (items.length === 0) return;
    this.#queue.push(...items);
    this.#flush();
  }

  /** Forgets what is queued. */
  clear(): void {
    this.#queue = [];
    this.#disarm();
  }

  #flush(): void {
    const { maxSize, concurrency } = this.#options;
    while (this.#running < concurrency && (this.#queue.length >= maxSize || (this.#ripe && this.#queue.length > 0))) {
      const batch = this.#queue.slice(0, maxSize);
      this.#queue = this.#queue.slice(maxSize);
      this.#disarm();
      this.#run(batch);
    }
    if (this.#queue.length > 0 && this.#timer === null && !this.#ripe) this.#arm();
  }

  #run(batch: readonly T[]): void {
    this.#running += 1;
    this.#options.handle(batch).finally(() => {
      this.#running -= 1;
      this.#flush();
    });
  }

  #arm(): void {
    this.#timer = this.#options.clock.after(this.#options.maxAgeMs, () => {
      this.#timer = null;
      this.#ripe = true;
      this.#flush();
    });
  }

  #disarm(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#ripe = false;
  }
}
