import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test; `dispose` removes it with all it holds. */
export function temporaryFolder(): { readonly path: string; dispose(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tweetscope-test-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}
