const START = 32;
const LEAST = 2;
const MOST = 512;

/**
 * How many statements are under way at once: twice as many after each round that went well, until the server could not
 * follow; half as many then, and from there one more a round. So the rate finds what the cluster takes, as TCP does.
 */
export class AdaptiveLimit {
  #limit = START;
  /** Below it nothing was ever too much. */
  #threshold = MOST;
  #underWay = 0;
  #done = 0;
  readonly #waiting: (() => void)[] = [];

  get current(): number {
    return this.#limit;
  }

  /** @throws what `work` throws */
  async run<T>(work: () => Promise<T>, isOverload: (thrown: unknown) => boolean): Promise<T> {
    if (this.#underWay >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#underWay++;
    try {
      const value = await work();
      this.#grow();
      return value;
    } catch (thrown) {
      if (isOverload(thrown)) this.#halve();
      throw thrown;
    } finally {
      this.#release();
    }
  }

  #grow(): void {
    if (this.#limit >= this.#threshold && ++this.#done < this.#limit) return;
    this.#done = 0;
    this.#limit = Math.min(MOST, this.#limit + 1);
  }

  #halve(): void {
    this.#done = 0;
    this.#limit = Math.max(LEAST, Math.floor(this.#limit / 2));
    this.#threshold = this.#limit;
  }

  /** A place is handed on, so that nobody who comes later takes it first. */
  #release(): void {
    this.#underWay--;
    while (this.#underWay < this.#limit) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#underWay++;
      next();
    }
  }
}
