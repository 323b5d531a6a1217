import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'welcomed';

/** Whether the welcome was seen to its end, once per data folder. */
export function isWelcomed(data: string): boolean {
  return existsSync(join(data, FILE));
}

/** @throws what the file system throws */
export function markWelcomed(data: string): void {
  writeFileSync(join(data, FILE), `${new Date().toISOString()}\n`);
}
