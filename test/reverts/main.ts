import { dirname, join } from 'node:path';
import { getElectron } from '../support/electron/get-electron.mjs';
import { REVERTS } from './all-reverts.ts';
import type { Revert } from './revert.ts';
import { type Outcome, runNamedTest } from './run-named-tests.ts';
import { makeScratchCopy } from './scratch-copy.ts';

/*
 * `npm run test:reverts [-- WORD…]`: takes each protection away in a copy of the project, one at a time, and demands that
 * its test fails by an assertion; first, that the test passes while the protection is there. A word is the number of an
 * item, or part of what is taken away. By hand, since it takes some minutes; a unit test keeps the list true meanwhile.
 */
const ROOT = join(import.meta.dirname, '../..');

async function main(words: readonly string[]): Promise<number> {
  const electron = getElectron(ROOT);
  if ('why' in electron) throw new Error(electron.why);
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.path) };
  const chosen = REVERTS.filter((one) => words.length === 0 || words.some((word) => isMeant(one, word)));
  const copy = makeScratchCopy(ROOT);
  let failures = 0;
  try {
    const tests = new Map(chosen.map(({ test }) => [`${test.file}: ${test.name}`, test]));
    for (const [label, test] of tests) {
      const { kind, why } = await runNamedTest(copy.path, test, env);
      const isGood = kind === 'unnoticed';
      console.log(`${isGood ? 'passes' : 'DOES NOT PASS'}  ${label}${isGood ? '' : `: ${why}`}`);
      if (!isGood) failures += 1;
    }
    for (const revert of chosen) {
      const undo = copy.revert(revert);
      const startedMs = performance.now();
      const outcome = await runNamedTest(copy.path, revert.test, env);
      undo();
      console.log(lineOf(revert, outcome, performance.now() - startedMs));
      if (outcome.kind !== 'noticed') failures += 1;
    }
  } finally {
    copy.dispose();
  }
  console.log(`${chosen.length} reverts, ${failures === 0 ? 'each noticed' : `${failures} failures`}`);
  return failures === 0 && chosen.length > 0 ? 0 : 1;
}

function isMeant({ item, what }: Revert, word: string): boolean {
  return String(item) === word || (Number.isNaN(Number(word)) && what.includes(word));
}

function lineOf({ item, what }: Revert, { kind, why }: Outcome, tookMs: number): string {
  const words = { noticed: 'noticed', unnoticed: 'NOT NOTICED', broken: 'BROKEN' };
  return `${words[kind]}  ${item ?? '·'}  ${what}  (${(tookMs / 1_000).toFixed(1)} s)  ${why.slice(0, 160)}`;
}

process.exitCode = await main(process.argv.slice(2));
