import { expect, it } from 'vitest';
import { runSchedule } from '../support/simulation/run-schedule.ts';

/** TWEETSCOPE_SIMULATION_SEED runs that one schedule again; TWEETSCOPE_SIMULATIONS says how many to run. */
const only = process.env.TWEETSCOPE_SIMULATION_SEED;
const count = Number(process.env.TWEETSCOPE_SIMULATIONS ?? 10_000);

it(`keeps its guarantees through ${only === undefined ? `${count} schedules` : `schedule ${only}`} of crashes, outages and slow parts`, {
  timeout: 600_000,
}, async () => {
  const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];
  const failures: string[] = [];
  for (const seed of seeds) {
    await runSchedule(seed).catch((error: Error) => failures.push(`seed ${seed}: ${error.stack}`));
    if (failures.length >= 3) break;
  }
  expect(failures.join('\n')).toBe('');
});
