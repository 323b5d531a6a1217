import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSettings } from '../../../../../src-main/settings/load-settings.ts';
import { type CrashNote, keepCrashNote } from '../../../../../src-main/shells/desktop/evidence/crash-notes.ts';
import { diagnosticsOf } from '../../../../../src-main/shells/desktop/evidence/diagnostics.ts';
import { LogFile } from '../../../../../src-main/shells/desktop/evidence/log-file.ts';
import { redact, secretValues } from '../../../../../src-main/shells/desktop/evidence/redact.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

const SECRET = 'correct-horse-battery';
const settingsWithSecret = () => loadSettings({ flags: { data: folder.path, 'kafka.saslPassword': SECRET }, env: {} });

it('redacts known secrets, and what looks like one', () => {
  const secrets = secretValues(settingsWithSecret());
  expect(secrets).toEqual([SECRET]);
  const text = [
    `login with ${SECRET} failed`,
    'GET http://elastic:hunter2@localhost:9200/',
    'Authorization: Bearer abcdefghijklmnop',
    '{"password":"hunter2","token": "t0ken"}',
    'key sk-abcdefghijklmnopqrstuvwx',
  ].join('\n');
  const clean = redact(text, secrets);
  for (const secret of [SECRET, 'hunter2', 'abcdefghijklmnop', 't0ken']) expect(clean).not.toContain(secret);
  expect(clean).toContain('http://•••@localhost:9200/');
});

it('leaves ordinary words alone', () => {
  const text = 'engine: {"kind":"ready"} at http://localhost:9200/tweets, 3 tokens a second';
  expect(redact(text, [])).toBe(text);
});

it('keeps a bounded log, cleaned line by line', () => {
  const log = new LogFile(folder.path, (text) => text.replaceAll(SECRET, '•••'), 2_000);
  for (let line = 0; line < 500; line++) log.write('main', `line ${line} ${SECRET}`);
  const files = readdirSync(folder.path).sort();
  expect(files).toEqual(['desktop.1.log', 'desktop.2.log', 'desktop.3.log', 'desktop.4.log', 'desktop.log']);
  for (const file of files) {
    expect(statSync(join(folder.path, file)).size).toBeLessThanOrEqual(2_000);
    expect(readFileSync(join(folder.path, file), 'utf8')).not.toContain(SECRET);
  }
  expect(log.tail(3).trim().split('\n')).toEqual([
    expect.stringContaining('line 497'),
    expect.stringContaining('line 498'),
    expect.stringContaining('line 499'),
  ]);
});

it('keeps the newest twenty notes of crashes', () => {
  const note: CrashNote = { what: 'engine', how: 'signal SIGKILL', atMs: 0, livedMs: 5, lastWords: '', versions: {} };
  for (let atMs = 0; atMs < 30; atMs++) keepCrashNote(folder.path, { ...note, atMs });
  const notes = readdirSync(folder.path).sort();
  expect(notes).toHaveLength(20);
  expect(JSON.parse(readFileSync(join(folder.path, notes.at(-1) ?? ''), 'utf8'))).toMatchObject({ atMs: 29 });
});

it('tells in its diagnostics that a secret is set, and not which', () => {
  const text = diagnosticsOf({
    version: '1.2.3',
    versions: { electron: '25', chrome: '114', node: '18' },
    settings: settingsWithSecret(),
    status: null,
    engine: 'ready',
    crashFolder: folder.path,
    log: 'the last lines',
  });
  expect(text).toContain('kafka.saslPassword is set');
  expect(text).toContain('elasticsearch.password is not set');
  expect(text).toContain('the last lines');
  expect(text).not.toContain(SECRET);
});
