import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

const NEEDED_MAJOR = 24;
const LINGER_MS = 2_000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function launch() {
  if (Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR) {
    throw new Error(
      `Node ${process.versions.node} is too old, ${NEEDED_MAJOR} is needed; run bin/tweetscope, it finds one`,
    );
  }
  await ensureBuilt(root);
  const { main } = createRequire(import.meta.url)(join(root, 'out', 'main', 'command-line.cjs'));
  process.exitCode = await main(process.argv.slice(2));
  // Everything is closed now. Should something still hold the process, it must not hold up the shell.
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

launch().catch((error) => {
  process.stderr.write(`tweetscope: ${error.message}\n`);
  process.exitCode = 1;
});
