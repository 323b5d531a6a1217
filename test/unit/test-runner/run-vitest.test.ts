import { describe, expect, it } from 'vitest';
import { countsOf, verdictOf } from '../../support/run-vitest.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((state) => ({ status: state, fullName: `a test that ${state}` })),
});

describe('countsOf', () => {
  it('counts by status and names what was skipped', () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] };
    expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 1, skipped: ['a test that skipped'] });
  });

  it('counts a file that does not load, and a run that crashed', () => {
    expect(countsOf({ testResults: [file('failed'), file('passed', 'passed')] }, 1).failed).toBe(1);
    expect(countsOf(null, 1).failed).toBe(1);
    expect(countsOf({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
  });
});

describe('verdictOf', () => {
  const good = { passed: 2, failed: 0, skipped: [] };

  it('closes with a count', () => {
    expect(verdictOf([good, good], true)).toMatchObject({ line: '4 passed, 0 failed', isGood: true });
    expect(verdictOf([good, { passed: 0, failed: 1, skipped: [] }], false)).toMatchObject({ isGood: false });
  });

  it('lets a skip pass by hand, and fail when strict', () => {
    const skipping = { passed: 1, failed: 0, skipped: ['e2e'] };
    expect(verdictOf([skipping], false)).toMatchObject({ line: '1 passed, 0 failed, 1 skipped', isGood: true });
    expect(verdictOf([skipping], true).isGood).toBe(false);
  });

  it('is not good when nothing ran at all', () => {
    expect(verdictOf([], false).isGood).toBe(false);
  });
});
