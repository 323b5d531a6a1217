import type { Io } from './io.ts';

/** Ctrl+C, counted: the first asks to finish, the second to stop at once. */
export class Interrupts {
  readonly first: Promise<'interrupted'>;
  readonly second: Promise<'interrupted'>;
  readonly #stopListening: () => void;
  #count = 0;

  constructor(io: Io) {
    let tellFirst: (value: 'interrupted') => void = () => undefined;
    let tellSecond: (value: 'interrupted') => void = () => undefined;
    this.first = new Promise((resolve) => {
      tellFirst = resolve;
    });
    this.second = new Promise((resolve) => {
      tellSecond = resolve;
    });
    this.#stopListening = io.onInterrupt(() => {
      this.#count++;
      if (this.#count === 1) tellFirst('interrupted');
      else tellSecond('interrupted');
    });
  }

  get count(): number {
    return this.#count;
  }

  close(): void {
    this.#stopListening();
  }
}
