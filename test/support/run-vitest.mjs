import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs projects of vitest.config.ts. @returns { passed, failed, skipped }, the last one by name */
export function runVitest(root, projects, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tweetscope-test-'));
  const report = join(folder, 'report.json');
  const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const named = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [cli, 'run', '--passWithNoTests', ...named, ...reporters];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  try {
    return countsOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A run that failed without a failed test (a file that does not load, a crash) counts as one failure. */
export function countsOf(report, status) {
  const tests = report === null ? [] : report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName);
  const unloaded = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return { passed, failed: Math.max(failed + unloaded, status === 0 ? 0 : 1), skipped };
}

/** The count on the last line, and whether all is well: with `strict` a skipped test is not. */
export function verdictOf(results, strict) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  const skipped = results.flatMap((result) => result.skipped);
  const [passed, failed] = [sum('passed'), sum('failed')];
  const line = `${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`;
  return { line, skipped, isGood: failed === 0 && passed > 0 && !(strict && skipped.length > 0) };
}
