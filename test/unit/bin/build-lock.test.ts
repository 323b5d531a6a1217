import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../bin/build-lock.mjs';
import { testFolder } from '../../support/test-folder.ts';

const lockFile = () => join(testFolder(), 'sub', 'lock');
const goneProcess = () => String(spawnSync(process.execPath, ['-e', '']).pid);

describe('withLock', () => {
  it('runs one piece of work after the other', async () => {
    const file = lockFile();
    let running = 0;
    let most = 0;
    const work = async () => {
      running++;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return running;
    };
    expect(await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)])).toEqual([0, 0, 0]);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('lets go when the work fails', async () => {
    const file = lockFile();
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, () => 'next')).toBe('next');
  });

  it('takes over from a process that is gone, and from a lock too old to be true', async () => {
    const file = lockFile();
    await withLock(file, () => undefined);
    writeFileSync(file, goneProcess());
    expect(await withLock(file, () => 'taken over')).toBe('taken over');
    writeFileSync(file, String(process.pid));
    utimesSync(file, 1_000, 1_000);
    expect(await withLock(file, () => 'taken over')).toBe('taken over');
  });
});
