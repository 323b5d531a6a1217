import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `npm test`: check, then unit, contract, integration, e2e and desktop tests, one after the other, and a count on the last line.
 * What is needed and missing is installed, or named with the command that would. With CI=true a skipped test fails.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NEEDED_MAJOR = 24;
const isWindows = process.platform === 'win32';

/** npm puts the project's own Node first on PATH; `node test/run.mjs` by hand may be an older one. */
function runOnOwnNode() {
  const node = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(node)) return spawnSync(node, [fileURLToPath(import.meta.url)], { stdio: 'inherit' }).status ?? 1;
  console.error(`Node ${NEEDED_MAJOR} is needed, and \`npm ci\` brings it: run that first.`);
  return 1;
}

async function run() {
  const { ensureBuilt } = await import('../bin/build.mjs');
  const { getChromium } = await import('./support/get-chromium.mjs');
  const { getElectron } = await import('./support/electron/get-electron.mjs');
  const { runVitest, verdictOf } = await import('./support/run-vitest.mjs');

  const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
  const results = [check(env)];
  await ensureBuilt(root);
  results.push(runVitest(root, ['unit', 'contract'], env));
  results.push(runVitest(root, ['integration'], env));
  const chromium = getChromium(root);
  if (chromium.path === undefined) results.push({ passed: 0, failed: 0, skipped: [`e2e: ${chromium.why}`] });
  else results.push(runVitest(root, ['e2e'], { ...env, CHROME_PATH: chromium.path }));

  const electron = getElectron(root);
  if ('why' in electron) results.push({ passed: 0, failed: 0, skipped: [`desktop: ${electron.why}`] });
  else results.push(runVitest(root, ['desktop'], { ...env, ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.path) }));

  const { line, skipped, isGood } = verdictOf(results, process.env.CI === 'true');
  for (const reason of skipped) console.log(`skipped  ${reason}`);
  if (skipped.length > 0 && !isGood) console.log('With CI=true nothing may be skipped.');
  console.log(line);
  return isGood ? 0 : 1;
}

/** Lint, format, types and layers; one check, one count. */
function check(env) {
  const { status } = spawnSync('npm', ['run', '--silent', 'check'], {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: isWindows,
  });
  console.log(status === 0 ? 'check passed' : 'check failed');
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
}

const isOldNode = Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR;
Promise.resolve(isOldNode ? runOnOwnNode() : run()).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`npm test: ${error.message}`);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
