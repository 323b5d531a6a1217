import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataFolderLock } from '../../../../src-main/adapters/embedded/data-folder-lock.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LOCK_MODULE = join(import.meta.dirname, '../../../../src-main/adapters/embedded/data-folder-lock.ts');

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

it('refuses a second owner in words that say who the first is, until the first lets go', () => {
  const first = DataFolderLock.acquire(folder.path, 'tweetscope run');
  expect(() => DataFolderLock.acquire(folder.path, 'tweetscope serve')).toThrow(
    new RegExp(`in use by tweetscope run \\(process ${process.pid}`),
  );
  first.release();
  first.release();
  DataFolderLock.acquire(folder.path, 'tweetscope serve').release();
});

it('is free again when its owner was killed', async () => {
  // Held by a name: what nothing holds is collected, and its lock goes with it.
  const script = `
    const { DataFolderLock } = await import(${JSON.stringify(LOCK_MODULE)});
    globalThis.held = DataFolderLock.acquire(${JSON.stringify(folder.path)}, 'the victim');
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const victim = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    script,
  ]);
  await once(victim.stdout, 'data');
  expect(() => DataFolderLock.acquire(folder.path, 'me')).toThrow(/in use by the victim/);
  const exited = once(victim, 'exit');
  victim.kill('SIGKILL');
  await exited;
  DataFolderLock.acquire(folder.path, 'me').release();
});

it('says plainly when the folder cannot be made', () => {
  const file = join(folder.path, 'a-file');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  expect(() => DataFolderLock.acquire(join(file, 'below'), 'me')).toThrow(/cannot be used/);
});
