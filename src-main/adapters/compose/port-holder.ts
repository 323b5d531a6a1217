import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';

const LISTENING = '0A';
const WITHIN_MS = 1_000;

/** Whether a server of ours could not listen there: something does already. */
export async function isTaken(port: number): Promise<boolean> {
  return (await answersAt(port)) || !(await canListen(port));
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.setTimeout(WITHIN_MS, () => finish(false));
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The process that listens at a port: `java (4711)`; null where the system does not tell us. */
export async function holderOf(port: number): Promise<string | null> {
  if (process.platform === 'linux') return linuxHolder(port).catch(() => null);
  return process.platform === 'darwin' ? macHolder(port) : null;
}

async function linuxHolder(port: number): Promise<string | null> {
  const sockets = await listeningSockets(port);
  if (sockets.size === 0) return null;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const places = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const place of places) {
      const target = await readlink(`/proc/${pid}/fd/${place}`).catch(() => '');
      if (sockets.has(target)) return `${(await readFile(`/proc/${pid}/comm`, 'utf8')).trim()} (${pid})`;
    }
  }
  return null;
}

/** As `/proc/PID/fd` names them. */
async function listeningSockets(port: number): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const fields = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)));
  const found = fields.filter(([, local = '', , state]) => local.endsWith(end) && state === LISTENING);
  return new Set(found.map((columns) => `socket:[${columns[9]}]`));
}

function macHolder(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { timeout: 2_000 }, (_error, stdout) => {
      const pid = /^p(\d+)$/m.exec(stdout)?.[1];
      const name = /^c(.+)$/m.exec(stdout)?.[1];
      resolve(pid === undefined ? null : `${name} (${pid})`);
    });
  });
}
