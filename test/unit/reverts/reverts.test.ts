import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REVERTS } from '../../reverts/all-reverts.ts';
import { CHECKLIST } from '../../reverts/checklist.ts';
import type { Revert } from '../../reverts/revert.ts';
import { outcomeOf, type TestReport, titleOf } from '../../reverts/run-named-tests.ts';
import { reverted } from '../../reverts/scratch-copy.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');

describe('the reverts', () => {
  it.each(REVERTS)('$item $what: what is taken away is there, and so is its test', (revert) => {
    const whole = read(revert.file);
    expect(reverted(whole, revert)).not.toBe(whole);
    expect(read(revert.test.file)).toContain(`'${revert.test.name}'`);
  });

  it('cover each of the twenty items', () => {
    const items = CHECKLIST.map(({ number }) => number);
    expect(items).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(items.filter((number) => REVERTS.every(({ item }) => item !== number))).toEqual([]);
  });

  it('say each what is wrong then, once', () => {
    const words = REVERTS.map(({ what }) => what);
    expect(new Set(words).size).toBe(words.length);
  });

  it('are not made where the text is not there, or is there twice', () => {
    const revert = { file: 'a.ts', from: 'on', to: 'off' } as Revert;
    expect(reverted('it is on', revert)).toBe('it is off');
    expect(() => reverted('it is', revert)).toThrow('a.ts does not have this text once: on');
    expect(() => reverted('on and on', revert)).toThrow('once');
  });
});

describe('a run of one test', () => {
  const test = { file: 'test/unit/a.test.ts', name: 'holds: %s' };
  const report = (...results: readonly (readonly [string, string, string?])[]): TestReport => ({
    testResults: [
      {
        assertionResults: results.map(([title, status, message]) => ({
          title,
          status,
          failureMessages: message === undefined ? [] : [message],
        })),
      },
    ],
  });

  it('has noticed where an assertion failed, in any of its cases', () => {
    const found = report(['holds: a', 'passed'], ['holds: b', 'failed', 'AssertionError: expected 1 to be 2\n  at x']);
    expect(outcomeOf(found, test)).toEqual({ kind: 'noticed', why: 'AssertionError: expected 1 to be 2' });
    const polled = report(['holds: a', 'failed', 'Error: expected [] to deeply equal [ 1 ]']);
    expect(outcomeOf(polled, test).kind).toBe('noticed');
  });

  it('has not noticed where it passed, whatever others did', () => {
    expect(outcomeOf(report(['holds: a', 'passed'], ['another', 'failed', 'AssertionError: x']), test).kind).toBe(
      'unnoticed',
    );
  });

  it.each([
    ['a time that ran out', report(['holds: a', 'failed', 'Error: Test timed out in 120000ms.'])],
    ['a crash', report(['holds: a', 'failed', 'Error: page.evaluate: Target closed'])],
    ['no run', report(['holds: a', 'skipped'])],
    ['a build that failed', { testResults: [{ message: 'the build failed', assertionResults: [] }] }],
  ])('proves nothing by %s', (_how, found) => {
    expect(outcomeOf(found, test).kind).toBe('broken');
  });

  it('takes the name up to the place of its cases', () => {
    expect(titleOf(test)).toBe('holds: ');
  });
});
