const SLOTS = 60;
const SLOT_MS = 1_000;

/** How often each name occurred in the last minute, by slots of a second. */
export class SlidingCounts<Name extends string> {
  readonly #names: readonly Name[];
  readonly #slots: Record<Name, number>[];
  #slotNumber = 0;

  constructor(names: readonly Name[]) {
    this.#names = names;
    this.#slots = Array.from({ length: SLOTS }, () => this.#empty());
  }

  add(name: Name, atMs: number): void {
    this.#turnTo(atMs);
    const slot = this.#slots[this.#slotNumber % SLOTS];
    if (slot !== undefined) slot[name] += 1;
  }

  totals(nowMs: number): Readonly<Record<Name, number>> {
    this.#turnTo(nowMs);
    const totals = this.#empty();
    for (const slot of this.#slots) for (const name of this.#names) totals[name] += slot[name];
    return totals;
  }

  #turnTo(nowMs: number): void {
    const number = Math.floor(nowMs / SLOT_MS);
    const passed = Math.min(number - this.#slotNumber, SLOTS);
    for (let step = 0; step < passed; step++) this.#slots[(number - step) % SLOTS] = this.#empty();
    if (number > this.#slotNumber) this.#slotNumber = number;
  }

  #empty(): Record<Name, number> {
    return Object.fromEntries(this.#names.map((name) => [name, 0])) as Record<Name, number>;
  }
}
