import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '#shared/settings/declaration.ts';
import { fileLayer, type Layer } from '#shared/settings/setting-layer.ts';

const SERVERS_FILE = 'servers.json';

/** What whoever starts the servers of the profile `local` may say of them. */
export const SERVER_SETTINGS = ['kafka.brokers', 'elasticsearch.url', 'cassandra.contactPoints'] as const;
export type ServerAddresses = Readonly<Record<(typeof SERVER_SETTINGS)[number], string>>;

interface ServersFile {
  /** Of the process with which they end. */
  readonly pid: number;
  readonly addresses: ServerAddresses;
}

/** Leaves the addresses in the data folder, for the profile `local` to find as long as this process lives. */
export function writeServers(folder: string, addresses: ServerAddresses): void {
  mkdirSync(folder, { recursive: true });
  const content: ServersFile = { pid: process.pid, addresses };
  writeFileSync(join(folder, SERVERS_FILE), `${JSON.stringify(content, null, 2)}\n`);
}

export function removeServers(folder: string): void {
  rmSync(join(folder, SERVERS_FILE), { force: true });
}

/** The addresses that a living process left in the data folder; null where there are none. */
export function serversLayer(folder: string): Layer | null {
  const file = join(folder, SERVERS_FILE);
  const left = read(file);
  if (left === null || !isAlive(left.pid)) return null;
  const known = SERVER_SETTINGS.filter((path) => typeof left.addresses[path] === 'string');
  return fileLayer(SETTINGS, Object.fromEntries(known.map((path) => [path, left.addresses[path]])), file);
}

/** What is no such file is none: nobody writes it by hand. */
function read(file: string): ServersFile | null {
  try {
    const { pid, addresses } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ServersFile>;
    return Number.isInteger(pid) && addresses != null ? { pid: pid as number, addresses } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
