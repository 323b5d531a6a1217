import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

const DOWNLOAD_LIMIT_MS = 120_000;
const PACKAGE_LIMIT_MS = 300_000;

/**
 * The path of a Chromium, got where there is none: Playwright's download, then the system's packages as root on
 * Debian. @returns { path } or { why } with the command that would help
 */
export function getChromium(root) {
  const there = findChromium();
  if (there !== null) return { path: there };
  for (const attempt of [downloadFromPlaywright, installPackage]) {
    if (attempt(root)) {
      const path = findChromium();
      if (path !== null) return { path };
    }
  }
  const command =
    process.platform === 'linux' ? 'sudo apt-get install chromium' : 'npx playwright-core install chromium';
  return { why: `there is no Chromium, and none could be installed; run: ${command}` };
}

function downloadFromPlaywright(root) {
  console.log('No Chromium found: downloading Playwright’s…');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  return run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], DOWNLOAD_LIMIT_MS);
}

function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium with apt-get…');
  const apt = (...args) => run('apt-get', args, PACKAGE_LIMIT_MS);
  return apt('update', '-q') && apt('install', '-qy', '--no-install-recommends', 'chromium');
}

function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', timeout, env }).status === 0;
}
