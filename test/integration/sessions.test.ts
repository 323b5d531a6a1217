import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#shared/contract/exports.ts';
import { sessionFileSchema } from '#shared/session/session-file.ts';
import type { SessionSummary } from '#shared/session/session-record.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import { environmentName } from '#shared/settings/setting-names.ts';
import { lastJson, runTweetscope, startTweetscope } from '../support/run-tweetscope.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CANARIES = 50;
const folder = temporaryFolder();
afterAll(() => folder.dispose());

const at = (name: string) => join(folder.path, name);
const listOf = async (data: string) =>
  lastJson<SessionSummary[]>(await runTweetscope(['sessions', 'list', '--json', '--data', data]));

/** A value in every setting that takes one and is not needed to run: `secret` ones may never come out again. */
function canaries(): {
  readonly env: Record<string, string>;
  readonly secrets: readonly string[];
  readonly count: number;
} {
  const env: Record<string, string> = {};
  const secrets: string[] = [];
  const pasted: string[] = [];
  let count = 0;
  for (const [path, setting] of Object.entries<Setting>(SETTINGS)) {
    const isNeeded = /^(data|profile|source|secrets|web|topic|deadLetters|consumer)/.test(path);
    const value = `${setting.secret ? 'hidden' : 'open'}canary${count}`;
    const fitting = [value, `http://127.0.0.1/${value}`, `https://hooks.example.com/${value}`].find(
      (text) => setting.schema.safeParse(setting.fromText(text)).success,
    );
    if (isNeeded || fitting === undefined) continue;
    env[environmentName(path)] = fitting;
    count += 1;
    if (!setting.secret) continue;
    secrets.push(value);
    pasted.push(fitting);
  }
  // What is left of the fifty stands where secrets are pasted by mistake: again in settings that are shown.
  const shown = Object.keys(env).filter((name) => env[name]?.startsWith('opencanary'));
  for (let more = 0; count < CANARIES; more++, count++) {
    const name = shown[more % shown.length] ?? '';
    env[name] = `${env[name]}${pasted[more % pasted.length]}`;
  }
  return { env, secrets, count };
}

describe('a session that ends as it should', () => {
  const data = at('calm');
  const files = EXPORT_FORMATS.map((format) => at(`report.${format}`));
  const { env, secrets, count } = canaries();

  beforeAll(async () => {
    const wishes = files.flatMap((file) => ['--report', file]);
    const run = await runTweetscope(
      ['run', '--data', data, '--count', '1200', '--rate', 'max', '--seed', '42', ...wishes],
      env,
    );
    expect(run.stderr).toContain('report.pdf: session');
    expect(run.code).toBe(0);
  });

  it('is recorded with books that add up, and read back', () => {
    const { session } = sessionFileSchema.parse(JSON.parse(readFileSync(at('report.json'), 'utf8')));
    expect(session).toMatchObject({
      end: 'stopped',
      account: { accepted: 1_200, stored: 1_200, deadLettered: 0, unaccounted: { count: 0 }, open: { count: 0 } },
      ranges: [{ partition: 0, from: 0, to: 1_200 }],
      reconciliation: { agrees: true, accepted: 1_200 },
      simulator: { seed: 42 },
    });
    expect(readFileSync(at('report.csv'), 'utf8').match(/\r\n/g)?.length).toBeGreaterThanOrEqual(1_201);
    expect(readFileSync(at('report.ndjson'), 'utf8').match(/\n/g)).toHaveLength(1_200);
  });

  it('is a PDF with the verdict on its first page', () => {
    const { stdout, error } = spawnSync('pdftotext', ['-f', '1', '-l', '1', at('report.pdf'), '-'], {
      encoding: 'utf8',
    });
    expect(error).toBeUndefined();
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toContain('All went well: nothing was lost');
    expect(words).toContain('1,200 accepted = 1,200 stored + 0 dead letters');
    const pages = spawnSync('pdfinfo', [at('report.pdf')], { encoding: 'utf8' }).stdout;
    expect(pages).toMatch(/Page size: +59\d\.\d+ x 84[12]/);
  });

  it(`has none of the secret ones of ${CANARIES} canaries in any file, nor in the record`, () => {
    expect(count).toBe(CANARIES);
    expect(secrets.length).toBeGreaterThan(5);
    const texts = [
      ...files.map((file) => readFileSync(file)),
      ...readdirSync(data)
        .filter((name) => name.startsWith('sessions.db'))
        .map((name) => readFileSync(join(data, name))),
      Buffer.from(spawnSync('pdftotext', [at('report.pdf'), '-']).stdout),
    ];
    for (const text of texts) for (const secret of secrets) expect(text.includes(secret)).toBe(false);
    expect(texts.some((text) => text.includes('opencanary'))).toBe(true);
  });
});

it('closes a session that a crash left open at the next start, with all but its last second', async () => {
  const data = at('crashed');
  const { process, finished } = startTweetscope(['run', '--data', data, '--rate', '200', '--seed', '1']);
  // Until it is well under way, as another process sees it.
  let seen: SessionSummary | undefined;
  try {
    while ((seen?.counts.committed ?? 0) < 100) [seen] = await listOf(data);
  } finally {
    process.kill('SIGKILL');
    await finished;
  }
  const [killed] = await listOf(data);
  expect(killed?.end).toBeNull();
  expect((await runTweetscope(['run', '--data', data, '--count', '0'])).code).toBe(0);
  const [next, crashed] = await listOf(data);
  expect(next?.end).toBe('stopped');
  expect(crashed).toMatchObject({ id: killed?.id, end: 'crashed' });
  expect(crashed?.counts.committed).toBeGreaterThanOrEqual(seen?.counts.committed ?? 0);
  const shown = await runTweetscope([
    'report',
    '--session',
    crashed?.id ?? '',
    '--format',
    'md',
    '--out',
    '-',
    '--data',
    data,
  ]);
  expect(shown.stderr).toBe('');
  expect(shown.stdout).toContain('The program ended unexpectedly');
});

it('leaves no half file under the final name when it is killed while exporting', async () => {
  const data = at('calm');
  const path = at('killed.xlsx');
  const { process, finished } = startTweetscope(['report', '--out', path, '--data', data]);
  const isBegun = () => readdirSync(folder.path).some((name) => name.startsWith('killed.xlsx.'));
  while (!isBegun() && !existsSync(path)) await new Promise((resolve) => setImmediate(resolve));
  process.kill('SIGKILL');
  const { signal } = await finished;
  if (signal === 'SIGKILL') expect(existsSync(path)).toBe(false);
  expect((await runTweetscope(['report', '--out', path, '--data', data])).code).toBe(0);
  expect(readFileSync(path).subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006');
});
