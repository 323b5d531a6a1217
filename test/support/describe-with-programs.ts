import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/**
 * Tests that need programs of the system: without them they are skipped aloud, and with CI=true they fail.
 * @param needed the Debian package that brings each program
 */
export function describeWithPrograms(name: string, needed: Readonly<Record<string, string>>, tests: () => void): void {
  const missing = Object.keys(needed).filter((program) => !isThere(program));
  const packages = missing.map((program) => needed[program]).join(' ');
  const why = `${name}: skipped: no ${missing.join(', ')}; on Debian: sudo apt-get install ${packages}`;
  if (missing.length > 0 && process.env.CI === 'true') throw new Error(why);
  if (missing.length > 0) console.log(why);
  describe.skipIf(missing.length > 0)(name, tests);
}

function isThere(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
