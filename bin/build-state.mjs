import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All a build is made of, relative to the project's root. */
const INPUTS = [
  'src-main',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const PRODUCTS = ['out/main/command-line.cjs', 'out/renderer/index.html'];
const STAMP = 'out/.built';

/**
 * Path, size and time of everything a build is made of, as one hash. A comparison of times alone would miss a file
 * that was removed, or checked out with an older date.
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isDirectory()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  for (const input of INPUTS) add(input);
  return hash.digest('hex');
}

/** @returns {'current' | 'missing' | 'stale'} An installed package without sources is always current. */
export function buildState(root) {
  if (!existsSync(join(root, 'src-main'))) return 'current';
  const stamp = join(root, STAMP);
  if (!existsSync(stamp) || PRODUCTS.some((product) => !existsSync(join(root, product)))) return 'missing';
  return readFileSync(stamp, 'utf8') === fingerprint(root) ? 'current' : 'stale';
}

/** Records which sources the build in out/ is made of. */
export function stampBuild(root, builtFrom) {
  writeFileSync(join(root, STAMP), builtFrom);
}
