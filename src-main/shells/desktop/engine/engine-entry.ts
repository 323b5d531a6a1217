import { join, sep } from 'node:path';

/**
 * The engine's module. In a packed app it lies beside the archive: a Node of its own reads no archive, and the worker
 * threads below it start from plain files on every Electron.
 */
export function engineEntry(desktopFolder: string): string {
  const packed = `${sep}app.asar${sep}`;
  return join(desktopFolder, '../main/engine-process.cjs').replace(packed, `${sep}app.asar.unpacked${sep}`);
}
