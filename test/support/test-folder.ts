import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** The path of a folder for the test that runs, or that a `beforeEach` prepares; removed when the test ends. */
export function testFolder(): string {
  const { path, dispose } = temporaryFolder();
  onTestFinished(dispose);
  return path;
}
