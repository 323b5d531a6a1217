import { describe, expect, it } from 'vitest';
import { journeyMs, journeyOf } from '../../../../src-renderer/inspector/journey.ts';

const trace = {
  producedMs: 1_000,
  appendedMs: 1_001,
  consumedMs: 1_003,
  analysedMs: 1_006,
  indexedMs: 1_011,
  archivedMs: 1_008,
  committedMs: 1_012,
};

describe('a journey', () => {
  it('begins both stores after the analysis, and the commit after the later of them', () => {
    const hops = Object.fromEntries(journeyOf(trace).map(({ name, fromMs, toMs }) => [name, [fromMs, toMs]]));
    expect(hops).toEqual({
      appended: [0, 1],
      consumed: [1, 3],
      analysed: [3, 6],
      indexed: [6, 11],
      archived: [6, 8],
      committed: [11, 12],
    });
    expect(journeyMs(journeyOf(trace))).toBe(12);
  });

  it('begins in the log where no one noted when it was produced', () => {
    expect(journeyOf({ ...trace, producedMs: null })[1]).toEqual({ name: 'consumed', fromMs: 0, toMs: 2 });
  });

  it('says which hops are still to come', () => {
    const hops = journeyOf({ ...trace, archivedMs: null, committedMs: null });
    expect(hops.filter(({ toMs }) => toMs === null).map(({ name }) => name)).toEqual(['archived', 'committed']);
  });

  it('has no hop shorter than nothing, whatever the clocks say', () => {
    expect(journeyOf({ ...trace, consumedMs: 900 })[1]).toEqual({ name: 'consumed', fromMs: 1, toMs: 1 });
  });
});
