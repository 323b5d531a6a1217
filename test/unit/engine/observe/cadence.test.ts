import { describe, expect, it } from 'vitest';
import { Cadence, type Pulse } from '../../../../src-main/engine/observe/cadence.ts';

const COUNTS = { produced: 0, consumed: 0, analysed: 0, indexed: 0, archived: 0, committed: 0, deadLettered: 0 };

/** How many of `ticks` the engine tells at, at a rate. */
function tellings(cadence: Cadence, ticks: number, perSecond: number, pulse: (tick: number) => Pulse): number {
  let told = 0;
  for (let tick = 1; tick <= ticks; tick++) {
    if (!cadence.isDue(pulse(tick))) continue;
    told++;
    cadence.told(perSecond);
  }
  return told;
}

const flowing = (tick: number): Pulse => ({ isPaused: false, counts: { ...COUNTS, consumed: tick } });
const resting = (): Pulse => ({ isPaused: true, counts: COUNTS });

describe('the engine tells of itself', () => {
  it('at every tick while a person can follow', () => {
    expect(tellings(new Cadence(), 16, 20, flowing)).toBe(16);
  });

  it('at every second one when more passes', () => {
    const cadence = new Cadence();
    cadence.told(21);
    expect(tellings(cadence, 16, 21, flowing)).toBe(8);
  });

  it('every four seconds when paused and at rest', () => {
    expect(tellings(new Cadence(), 32, 0, resting)).toBe(2);
  });

  it('as ever when paused with something under way', () => {
    expect(tellings(new Cadence(), 16, 0, (tick) => ({ ...flowing(tick), isPaused: true }))).toBe(16);
  });

  it('at once when it goes on after a rest', () => {
    const cadence = new Cadence();
    tellings(cadence, 17, 0, resting);
    expect(cadence.isDue(flowing(1))).toBe(true);
  });
});
