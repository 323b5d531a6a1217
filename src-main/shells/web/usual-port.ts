import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Below those that systems give to outgoing connections. */
const FIRST = 20_000;
const COUNT = 12_000;

/** The port of the console of a data folder, the same at each start: preferences, saved filters and notices live there. */
export function usualPort(dataFolder: string): number {
  return FIRST + (createHash('sha256').update(resolve(dataFolder)).digest().readUInt32BE(0) % COUNT);
}
