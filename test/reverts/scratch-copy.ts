import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Revert } from './revert.ts';

export interface ScratchCopy {
  readonly path: string;
  /** Takes a protection away in the copy. @returns what puts it back @throws where its text does not stand there once */
  revert(revert: Revert): () => void;
  dispose(): void;
}

/** A copy of the project as it is now, with all that is installed, in which anything may be broken. */
export function makeScratchCopy(root: string): ScratchCopy {
  const path = mkdtempSync(join(tmpdir(), 'tweetscope-reverts-'));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root });
  for (const file of listed.toString().split('\0')) {
    if (file === '' || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    copyFileSync(join(root, file), join(path, file));
  }
  copyInstalled(join(root, 'node_modules'), join(path, 'node_modules'));
  return {
    path,
    revert: (revert) => {
      const file = join(path, revert.file);
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, reverted(whole, revert));
      return () => writeFileSync(file, whole);
    },
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** @throws where the text does not stand there exactly once */
export function reverted(whole: string, { file, from, to }: Revert): string {
  const [before, after, ...more] = whole.split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${file} does not have this text once: ${from}`);
  }
  return before + to + after;
}

/** By links where both are on one disk. What was made of the sources before is left behind. */
function copyInstalled(from: string, to: string): void {
  const linked = spawnSync('cp', ['-al', from, to]);
  if (linked.status !== 0) {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, to]);
  }
  rmSync(join(to, '.cache'), { recursive: true, force: true });
  rmSync(join(to, '.tweetscope-build.lock'), { force: true });
}
