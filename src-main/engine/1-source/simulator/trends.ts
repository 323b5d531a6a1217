import type { Random } from './random.ts';
import { scrambledFraction } from './random.ts';

const REFRESH_MS = 15_000;
const MINUTE_MS = 60_000;

/**
 * A choice whose odds rise and fade by themselves: each option has waves of its own, 20 to 200 minutes long, most of
 * them low, a few towering. The odds are a pure function of seed, option and time.
 */
export class Trend {
  readonly #bases: readonly number[];
  readonly #seed: number;
  readonly #height: number;
  readonly #sums: Float64Array;
  #refreshedFor = Number.NaN;

  /** @param height how many times its base an ordinary wave lifts an option */
  constructor(bases: readonly number[], seed: number, height: number) {
    this.#bases = bases;
    this.#seed = seed;
    this.#height = height;
    this.#sums = new Float64Array(bases.length);
  }

  /** Index of an option. */
  pick(random: Random, nowMs: number): number {
    const period = Math.floor(nowMs / REFRESH_MS);
    if (period !== this.#refreshedFor) this.#refresh(period);
    const mark = random.fraction() * (this.#sums.at(-1) ?? 0);
    const index = this.#sums.findIndex((sum) => mark < sum);
    return Math.max(0, index);
  }

  #refresh(period: number): void {
    let sum = 0;
    this.#bases.forEach((base, option) => {
      sum += base * (1 + this.#height * waveAt(period * REFRESH_MS, this.#seed, option));
      this.#sums[option] = sum;
    });
    this.#refreshedFor = period;
  }
}

/** 0 between waves, about 1 on top of an ordinary one, up to 20 on a rare one. */
function waveAt(timeMs: number, seed: number, option: number): number {
  const lengthMs = (20 + 180 * scrambledFraction(seed, option)) * MINUTE_MS;
  const cycles = timeMs / lengthMs + scrambledFraction(seed, option, 1);
  const cycle = Math.floor(cycles);
  const strength = Math.min(20, 0.5 / (1.001 - scrambledFraction(seed, option, cycle)));
  // Rises within the first fifth, fades over the rest, and ends at 0.
  const steps = (cycles - cycle) * 5;
  return strength * steps * Math.exp(1 - steps) * (1 - steps / 5);
}
