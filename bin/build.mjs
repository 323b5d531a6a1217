import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './build-lock.mjs';
import { buildState, fingerprint, stampBuild } from './build-state.mjs';

const WHY = { missing: 'first start', stale: 'the sources changed' };

/** Builds into out/ when what is there is missing or made of other sources. Two starts at once build once. */
export async function ensureBuilt(root) {
  if (buildState(root) === 'current') return;
  // Beside out/, not in it: the build empties its folders.
  await withLock(join(root, 'node_modules', '.tweetscope-build.lock'), async () => {
    const state = buildState(root);
    if (state === 'current') return;
    process.stderr.write(`Building Tweetscope (${WHY[state]})…\n`);
    await build(root);
  });
}

async function build(root) {
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(tool)) throw new Error(`the build tools are not installed; run \`npm ci\` in ${root}`);
  const builtFrom = fingerprint(root);
  rmSync(join(root, 'out', '.built'), { force: true });
  const { code, output } = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], root);
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
  stampBuild(root, builtFrom);
}

function run(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
