import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Settings } from '#shared/settings/settings.ts';
import { openDesktop } from '../../../../../src-main/shells/command-line/desktop/open-desktop.ts';
import { fakeIo } from '../../../../support/fake-io.ts';
import { testFolder } from '../../../../support/test-folder.ts';

/** A stand-in for Electron's binary. */
function binary(script: string): string {
  const file = join(testFolder(), 'electron');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const settings = { data: '/data' } as Settings;
const open = (electron: string) =>
  openDesktop({ kind: 'found', electron, entry: '/app/out/desktop/main.cjs' }, settings, fakeIo(), true);

describe.skipIf(process.platform === 'win32')('openDesktop', () => {
  it('gives Electron the project and the settings, and ends with it', async () => {
    const script = `[ "$1" = /app ] && [ "$TWEETSCOPE_DESKTOP_SETTINGS" = '{"data":"/data"}' ]`;
    expect(await open(binary(script))).toEqual({ kind: 'closed', exitCode: 0 });
  });

  it('tells why Electron ended at once', async () => {
    const end = await open(binary('echo "libnss3.so: cannot open shared object file" >&2; exit 127'));
    expect(end).toEqual({
      kind: 'failed',
      why: 'Electron ended at once (exit code 127): libnss3.so: cannot open shared object file',
    });
  });

  it('tells that it is not there', async () => {
    expect(await open('/nowhere/electron')).toMatchObject({ kind: 'failed', why: expect.stringContaining('ENOENT') });
  });
});
