const WINDOW_MS = 5_000;

/** Rates per second over the last 5 s, from counters that only grow, sampled whenever `sample` is called. */
export class RateWindow<Name extends string> {
  readonly #names: readonly Name[];
  #samples: { readonly atMs: number; readonly counts: Readonly<Record<Name, number>> }[] = [];

  constructor(names: readonly Name[]) {
    this.#names = names;
  }

  sample(atMs: number, counts: Readonly<Record<Name, number>>): Readonly<Record<Name, number>> {
    this.#samples.push({ atMs, counts });
    while (this.#samples.length > 2 && (this.#samples[1]?.atMs ?? atMs) <= atMs - WINDOW_MS) this.#samples.shift();
    const oldest = this.#samples[0];
    const seconds = oldest === undefined ? 0 : (atMs - oldest.atMs) / 1_000;
    const rate = (name: Name) =>
      oldest === undefined || seconds <= 0 ? 0 : (counts[name] - oldest.counts[name]) / seconds;
    return Object.fromEntries(this.#names.map((name) => [name, rate(name)])) as Record<Name, number>;
  }
}
