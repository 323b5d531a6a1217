import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { testFolder } from '../../support/test-folder.ts';

let folder: string;
let program: string;

/** A stand-in for Node that tells its version, and what it was asked to run. */
const fakeNode = (path: string, major: number) => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = -p ]; then echo ${major}; else echo "node${major} $$ $*"; exit 7; fi\n`);
  chmodSync(path, 0o755);
};

const run = (command: string, env: Record<string, string> = {}, args: string[] = []): SpawnSyncReturns<string> =>
  spawnSync(command, args, { encoding: 'utf8', env: { PATH: `${join(folder, 'path')}:/usr/bin:/bin`, ...env } });

beforeEach(() => {
  folder = testFolder();
  mkdirSync(join(folder, 'project', 'bin'), { recursive: true });
  program = join(folder, 'project', 'bin', 'tweetscope');
  copyFileSync('bin/tweetscope', program);
  fakeNode(join(folder, 'path', 'node'), 20);
});

describe.skipIf(process.platform === 'win32')('bin/tweetscope', () => {
  it('takes the Node beside it before the one on PATH, passes arguments on and gives back the exit code', () => {
    fakeNode(join(folder, 'project/node_modules/node/bin/node'), 24);
    const { stdout, status, pid } = run(program, {}, ['run', '--count', '1 0']);
    expect(stdout).toMatch(/^node24 /);
    expect(stdout).toContain(`${join(folder, 'project', 'bin', 'launch.mjs')} run --count 1 0`);
    expect(status).toBe(7);
    expect(stdout.split(' ')[1]).toBe(String(pid));
  });

  it('takes the one on PATH from 24 on', () => {
    fakeNode(join(folder, 'path', 'node'), 26);
    expect(run(program).stdout).toMatch(/^node26 /);
  });

  it('takes the one that TWEETSCOPE_NODE names before all', () => {
    fakeNode(join(folder, 'project/node_modules/node/bin/node'), 24);
    fakeNode(join(folder, 'mine'), 25);
    expect(run(program, { TWEETSCOPE_NODE: join(folder, 'mine') }).stdout).toMatch(/^node25 /);
  });

  it('says what to do where there is none, or the one named is too old', () => {
    const none = run(program);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('no Node 24 or later found');
    expect(none.stderr).toContain('npm ci');
    const old = run(program, { TWEETSCOPE_NODE: join(folder, 'path', 'node') });
    expect(old.stderr).toContain('TWEETSCOPE_NODE names');
  });

  it('is found through symlinks, absolute and relative', () => {
    fakeNode(join(folder, 'project/node_modules/node/bin/node'), 24);
    mkdirSync(join(folder, 'links'));
    symlinkSync(program, join(folder, 'links', 'first'));
    symlinkSync('first', join(folder, 'links', 'second'));
    expect(run(join(folder, 'links', 'second')).stdout).toContain(join(folder, 'project', 'bin', 'launch.mjs'));
  });
});
