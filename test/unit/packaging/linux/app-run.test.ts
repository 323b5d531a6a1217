import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../support/test-folder.ts';

const APP_RUN = join(import.meta.dirname, '../../../../packaging/linux/AppRun');

/** The launcher beside an app that prints what it is given, on a system that allows user namespaces or does not. */
function start(args: readonly string[], { allows, language = 'en_US.UTF-8' }: { allows: boolean; language?: string }) {
  const folder = testFolder();
  const script = (name: string, lines: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  copyFileSync(APP_RUN, join(folder, 'AppRun'));
  script('tweetscope', 'printf "<%s>" "$@"');
  script('unshare', `exit ${allows ? 0 : 1}`);
  // Windows of these would wait for a person.
  script('zenity', 'exit 0');
  const env = { PATH: `${folder}:${process.env.PATH}`, LANG: language };
  const { status, stdout, stderr } = spawnSync(join(folder, 'AppRun'), args, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('the launcher of an AppImage', () => {
  it('hands on what it is given, as it is', () => {
    const given = ['--data', '/a folder', 'tweetscope://tweet/1?a=b&c'];
    expect(start(given, { allows: true })).toEqual({
      status: 0,
      stdout: '<--data></a folder><tweetscope://tweet/1?a=b&c>',
      stderr: '',
    });
  });

  it('never switches the sandbox off by itself: it says what is missing, in the language of the system', () => {
    const english = start(['a.ndjson'], { allows: false });
    expect(english).toMatchObject({ status: 1, stdout: '' });
    expect(english.stderr).toContain('does not allow the sandbox');
    expect(start([], { allows: false, language: 'fr_FR.UTF-8' }).stderr).toContain('ne permet pas le bac à sable');
  });

  it('starts without a sandbox for whoever asks for that', () => {
    expect(start(['--no-sandbox'], { allows: false })).toMatchObject({ status: 0, stdout: '<--no-sandbox>' });
  });
});
