#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDeb } from './make-deb.mjs';
import { makeRpm } from './make-rpm.mjs';
import { readOrder } from './read-order.mjs';

/** Called by electron-builder in the place of fpm, with the options it would give that (decision 73). */
const order = readOrder(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'tweetscope-package-'));
try {
  (order.kind === 'deb' ? makeDeb : makeRpm)(order, folder);
} catch (error) {
  if (error.code !== 'ENOENT' || !error.syscall?.startsWith('spawn')) throw error;
  const program = error.path;
  console.error(
    `${program} is needed for this package: sudo apt-get install ${program === 'rpmbuild' ? 'rpm' : 'dpkg'}`,
  );
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
