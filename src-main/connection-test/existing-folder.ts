import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder itself, or the nearest above it that is there: what is missing below is made when it is needed. */
export function existingFolder(folder: string): string {
  let found = folder;
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  return found;
}
