import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { isMovedNote } from '../../../settings/moved-data.ts';

/** Of `desktop/` only what is ours: Chromium makes its own profile anew, and holds the present one open. */
const OF_DESKTOP = ['choices.json', 'secrets.json', 'crashes'];

/** What belongs to the data, relative to its folder. Walked by hand: the oldest Electron's Node has no recursive readdir. */
export function dataFiles(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    if (!isData(path)) return [];
    if (entry.isDirectory()) return dataFiles(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

function isData(path: string): boolean {
  const [top = '', second] = path.split(sep);
  if (top === 'desktop') return second === undefined || OF_DESKTOP.includes(second);
  return top !== 'logs' && top !== 'exports' && !isMovedNote(path);
}

/** @throws DATA_FOLDER_UNUSABLE where it would mix with what is there, or with itself */
export function checkTarget(from: string, to: string): void {
  const [old, next] = [resolve(from), resolve(to)];
  const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(outer + sep);
  if (isWithin(next, old) || isWithin(old, next)) {
    throw unusable('the new folder and the present one cannot lie in each other');
  }
  if (existsSync(next) && readdirSync(next).length > 0) {
    throw unusable(`${next} is not empty`);
  }
}

/**
 * Copies the data, file by file, and reads both again to compare them. What was copied is removed when any of it fails.
 * @throws what the disk says, and DATA_FOLDER_UNUSABLE where a copy is not what it was copied from
 */
export async function copyData(from: string, to: string, onFraction: (fraction: number) => void): Promise<void> {
  checkTarget(from, to);
  const wasThere = existsSync(to);
  const files = dataFiles(from);
  const sizes = files.map((file) => statSync(join(from, file)).size);
  const total = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let done = 0;
  try {
    mkdirSync(to, { recursive: true });
    for (const [at, file] of files.entries()) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      await copyFile(join(from, file), join(to, file));
      const [source, copy] = await Promise.all([digestOf(join(from, file)), digestOf(join(to, file))]);
      if (source !== copy) throw unusable(`the copy of ${file} differs from what it is of`);
      done += sizes[at] ?? 0;
      onFraction(done / total);
    }
  } catch (thrown) {
    const copied = wasThere ? readdirSync(to).map((name) => join(to, name)) : [to];
    for (const path of copied) await rm(path, { recursive: true, force: true });
    throw thrown;
  }
}

/** Removes what was copied from there; what else lies in the folder stays. */
export async function removeData(folder: string): Promise<void> {
  for (const file of dataFiles(folder)) await rm(join(folder, file), { force: true });
  for (const left of ['desktop', 'logs', 'exports']) await rm(join(folder, left), { recursive: true, force: true });
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function unusable(message: string): TweetscopeError {
  return new TweetscopeError('DATA_FOLDER_UNUSABLE', message, {
    hint: 'Choose an empty folder on a disk with room enough. The data is where it was.',
  });
}
