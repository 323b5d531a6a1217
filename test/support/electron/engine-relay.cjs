/**
 * Stands in the place of the engine's module where Electron's own Node is too old for it: a utility process that has
 * the engine in a Node of its own, and hands on every message between it and main. What it is told to do is in a file
 * beside it, `relay.json`: { node, engine, exits? }; with `exits` it ends at once, with that code.
 */
const { fork } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { parentPort } = process;
const { node, engine, exits } = JSON.parse(readFileSync(join(__dirname, 'relay.json'), 'utf8'));
const pidFile = join(__dirname, 'relayed.pid');

async function relay() {
  await untilGone();
  const child = fork(engine, [], {
    execPath: node,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  writeFileSync(pidFile, String(child.pid));
  child.on('message', (message) => parentPort.postMessage(message));
  child.on('exit', (code) => process.exit(code ?? 1));
  handOn = (message) => child.connected && child.send(message);
  for (const message of early) handOn(message);
}

/** The engine of a relay that was killed: to main they were one process. */
async function untilGone() {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  try {
    process.kill(pid, 'SIGKILL');
    for (;;) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } catch {
    // Gone.
  }
}

const early = [];
let handOn = (message) => early.push(message);
parentPort.on('message', ({ data }) => handOn(data));
if (exits === undefined) relay();
else process.exit(exits);
