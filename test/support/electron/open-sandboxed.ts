import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { desktopEnvironment, electronBinary } from './desktop.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** What main and page are made of; the engine is not needed to see how they are confined. */
const APP = ['package.json', 'out/desktop', 'out/renderer', 'resources/icons'];
/** A user without any right of its own. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Whether a user without rights may have a namespace of its own, which Chromium's sandbox is made of. */
export function canSandbox(): boolean {
  const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  return spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true'], asNobody).status === 0;
}

/**
 * The app as a person starts it: by a user who is not root, and without --no-sandbox. Root becomes another user for it,
 * who can read nothing of root's, so the app is copied to `folder`.
 * @throws where Chromium finds no sandbox and ends
 */
export async function openSandboxed(folder: string): Promise<ElectronApplication> {
  const home = join(folder, 'home');
  mkdirSync(home);
  const own = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_RUNTIME_DIR: home, TMPDIR: home };
  const sandboxed = { chromiumSandbox: true, env: { ...(await desktopEnvironment()), ...own } };
  const data = ['--data', join(home, 'data')];
  if (!isRoot) return _electron.launch({ ...sandboxed, executablePath: electronBinary(), args: [ROOT, ...data] });
  const app = join(folder, 'app');
  for (const part of APP) cpSync(join(ROOT, part), join(app, part), { recursive: true });
  cpSync(dirname(electronBinary()), join(folder, 'electron'), { recursive: true });
  const wrapper = join(folder, 'as-nobody');
  const command = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "${folder}/electron/electron"`;
  writeFileSync(wrapper, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(wrapper, 0o755);
  chmodSync(folder, 0o755);
  chownSync(home, NOBODY, NOBODY);
  return _electron.launch({ ...sandboxed, executablePath: wrapper, args: [app, ...data] });
}
