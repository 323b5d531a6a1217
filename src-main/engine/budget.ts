interface Limits {
  readonly messages: number;
  readonly bytes: number;
}

/**
 * What may be in flight between the broker and the commit. One bound for the whole pipeline: when it is full,
 * consumption waits and the broker is the buffer.
 */
export class Budget {
  readonly limits: Limits;
  #messages = 0;
  #bytes = 0;
  #waiting: (() => void)[] = [];

  constructor(limits: Limits) {
    this.limits = limits;
  }

  get messages(): number {
    return this.#messages;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** May pass the limit by what one delivery holds. */
  take(messages: number, bytes: number): void {
    this.#messages += messages;
    this.#bytes += bytes;
  }

  give(messages: number, bytes: number): void {
    this.#messages -= messages;
    this.#bytes -= bytes;
    if (this.#hasRoom()) this.#wake();
  }

  /** Resolves when there is room, or when `release` is called. */
  async untilRoom(): Promise<void> {
    if (!this.#hasRoom()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Lets go whoever waits, room or not: the pipeline is closing. */
  release(): void {
    this.#wake();
  }

  #hasRoom(): boolean {
    return this.#messages < this.limits.messages && this.#bytes < this.limits.bytes;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
