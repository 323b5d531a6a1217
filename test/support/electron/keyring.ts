import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

export interface Keyring {
  /** What an app needs in its environment to find it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const WAIT_MS = 20_000;

/**
 * GNOME's keyring on a bus of its own, unlocked, with its files below `folder`: what a person has who logged in.
 * Nothing of the person's own session is touched.
 */
export async function openKeyring(folder: string): Promise<Keyring> {
  const home = join(folder, 'home');
  const runtime = join(folder, 'run');
  for (const path of [home, runtime]) mkdirSync(path, { recursive: true, mode: 0o700 });
  const own = { HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: runtime };
  const inherited = { ...process.env, ...own };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=3'], {
    env: inherited,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [address] = (await once(bus.stdio[3] as Readable, 'data')) as [Buffer];
  const env = { ...own, DBUS_SESSION_BUS_ADDRESS: address.toString().trim() };
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end('a word of the tests');
  await untilOnBus(env);
  return {
    env,
    close: async () => {
      for (const child of [daemon, bus]) await end(child);
    },
  };
}

async function untilOnBus(env: Readonly<Record<string, string>>): Promise<void> {
  const asked = ['--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner'];
  const deadlineMs = Date.now() + WAIT_MS;
  for (;;) {
    const { stdout } = spawnSync('dbus-send', [...asked, 'string:org.freedesktop.secrets'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (stdout.includes('boolean true')) return;
    if (Date.now() > deadlineMs) throw new Error(`there was no keyring on the bus within ${WAIT_MS / 1_000} s`);
    await delay(50);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
