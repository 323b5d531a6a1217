import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from '../bin/build.mjs';
import { getElectron } from '../test/support/electron/get-electron.mjs';

/**
 * `npm run package -- --linux dir`: builds, then hands over to electron-builder with the same arguments. Installers are
 * made with the pinned Electron or the one ELECTRON_OVERRIDE_DIST_PATH names. A mere folder, which nobody hands on, is
 * also made with the Electron of the tests where there is no other.
 */
const ROOT = join(import.meta.dirname, '..');
/** In the place of fpm, which electron-builder would download (decision 73). */
const LINUX_PACKAGER = join(ROOT, 'packaging/linux/make-package.mjs');

async function main(args: readonly string[]): Promise<number> {
  await ensureBuilt(ROOT);
  const env = { CUSTOM_FPM_PATH: LINUX_PACKAGER, ...process.env, ...electronFor(args) };
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
  const config = ['--config', join(ROOT, 'packaging/electron-builder.mjs')];
  const publish = ['--publish', 'never'];
  const { status } = spawnSync(process.execPath, [builder, ...config, ...publish, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  return status ?? 1;
}

function electronFor(args: readonly string[]): Readonly<Record<string, string>> {
  const isFolderOnly = args.includes('dir') || args.includes('--dir');
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined || !isFolderOnly) return {};
  const found = getElectron(ROOT);
  if ('why' in found) return {};
  const folder = dirname(found.path);
  if (!existsSync(join(folder, 'version'))) return {};
  console.log(`With the Electron in ${folder}.`);
  return { ELECTRON_OVERRIDE_DIST_PATH: folder };
}

process.exitCode = await main(process.argv.slice(2));
