import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedTest } from './revert.ts';

export interface TestReport {
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/**
 * `noticed`: an assertion of the test failed. `unnoticed`: it passed. `broken`: it failed otherwise, or did not run; a
 * build that fails, a time that runs out or a crash proves nothing.
 */
export type Outcome = { readonly kind: 'noticed' | 'unnoticed' | 'broken'; readonly why: string };

/** Runs the tests of this name once, with no others than they need, in the project at `root`. */
export async function runNamedTest(root: string, test: NamedTest, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const report = join(root, 'reverts-report.json');
  rmSync(report, { force: true });
  const project = test.file.split('/')[1] ?? '';
  const args = ['run', '--project', project, test.file, '--retry=0', ...alone(test)];
  const cli = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [cli, ...args, '--reporter=json', `--outputFile=${report}`], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  await once(child, 'close');
  if (!existsSync(report)) return { kind: 'broken', why: complaints.trim().split('\n').at(-1) ?? '' };
  return outcomeOf(JSON.parse(readFileSync(report, 'utf8')), test);
}

export function outcomeOf({ testResults }: TestReport, test: NamedTest): Outcome {
  const wanted = titleOf(test);
  const ran = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title, status }) => title.startsWith(wanted) && status !== 'skipped' && status !== 'pending');
  const messages = ran.flatMap(({ failureMessages }) => failureMessages ?? []).map((text) => text.split('\n')[0] ?? '');
  const assertion = messages.find((text) => /^(AssertionError:|Error: expected )/.test(text));
  if (assertion !== undefined) return { kind: 'noticed', why: assertion };
  const suites = testResults.map(({ message = '' }) => message.split('\n')[0] ?? '').filter((text) => text !== '');
  const [trouble] = [...messages, ...suites];
  if (trouble !== undefined) return { kind: 'broken', why: trouble };
  if (ran.length === 0) return { kind: 'broken', why: 'no test of this name ran' };
  return { kind: 'unnoticed', why: '' };
}

/** A test of several cases has a place for each in its name. */
export function titleOf({ name }: NamedTest): string {
  return name.split('%')[0] ?? name;
}

function alone(test: NamedTest): readonly string[] {
  return test.isVisit ? [] : ['--testNamePattern', titleOf(test).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
}
