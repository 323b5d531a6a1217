import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { javaTool } from './java-tools.ts';
import { cacheFolder } from './maven-cache.ts';

const run = promisify(execFile);

/** @param classPath as for javac: `folder/*` names all jars of a folder */
export async function compileJava(source: string, classPath: string, outputFolder: string): Promise<void> {
  await run(javaTool('javac'), ['-proc:none', '-cp', classPath, '-d', outputFolder, source]);
}

/** @returns the class path of DiesWithParent, compiled once into the cache */
export async function launcherClasses(): Promise<string> {
  const place = join(cacheFolder(), 'launcher-2');
  if (existsSync(place)) return place;
  await mkdir(cacheFolder(), { recursive: true });
  const scratch = await mkdtemp(join(cacheFolder(), 'building-'));
  try {
    await compileJava(join(import.meta.dirname, 'java', 'DiesWithParent.java'), '.', scratch);
    await rename(scratch, place);
  } catch (thrown) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(place)) throw thrown;
  }
  return place;
}
