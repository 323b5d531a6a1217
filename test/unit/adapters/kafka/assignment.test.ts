import { describe, expect, it } from 'vitest';
import { Assignment, startOf } from '../../../../src-main/adapters/kafka/assignment.ts';

describe('startOf', () => {
  const log = { partition: 2, lowWatermark: 10, highWatermark: 20 };
  it.each([
    ['where the group committed', 15, 'latest', 15],
    ['at the oldest message, where what was committed has expired', 5, 'earliest', 10],
    ['at the oldest message, where the topic was made anew', 21, 'latest', 10],
    ['at the end, where all was done', 20, 'earliest', 20],
    ['at the oldest message, the first time', null, 'earliest', 10],
    ['at the end, the first time, where only what is new counts', null, 'latest', 20],
  ] as const)('starts %s', (_, committed, from, offset) => {
    expect(startOf({ ...log, committed }, from)).toEqual({ partition: 2, offset });
  });
});

describe('Assignment', () => {
  it('knows what is owned and what comes next, until it is taken away', () => {
    const assignment = new Assignment();
    assignment.set({ partition: 1, offset: 5 });
    assignment.set({ partition: 0, offset: 7 });
    assignment.set({ partition: 1, offset: 6 });
    expect(assignment.nextOf(1)).toBe(6);
    expect(assignment.partitions).toEqual([1, 0]);
    assignment.remove(1);
    expect(assignment.partitions).toEqual([0]);
    expect(assignment.nextOf(1)).toBeUndefined();
  });
});
