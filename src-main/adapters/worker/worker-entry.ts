import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where a worker's module is. Built, every worker is a file beside the bundle; from the sources (tests, on Node's
 * own type stripping) it lies under `adapters/`. `entry` is its path there without ending: `embedded/log-worker`.
 */
export function workerEntry(entry: string): string {
  const file = entry.slice(entry.lastIndexOf('/') + 1);
  for (const candidate of [`./${file}.cjs`, `../${file}.cjs`]) {
    const built = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(built)) return built;
  }
  return fileURLToPath(new URL(`../${entry}.ts`, import.meta.url));
}
