import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe } from 'vitest';

const PROGRAM = 'soffice';
const MISSING = 'skipped: no LibreOffice Calc found; on Debian `apt-get install libreoffice-calc-nogui` brings it';
const isThere = spawnSync(PROGRAM, ['--version'], { timeout: 60_000 }).status === 0;

/** Tests that open files in LibreOffice: without one they are skipped aloud, and with CI=true they fail. */
export function describeWithCalc(name: string, tests: () => void): void {
  if (!isThere && process.env.CI === 'true') throw new Error(MISSING);
  if (!isThere) console.log(`${name}: ${MISSING}`);
  describe.skipIf(!isThere)(name, tests);
}

/** UTF-8, parted by commas, quoted by ", formulas evaluated: what a careless import does. */
const CSV_IMPORT = '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true';

/** What Calc makes of a sheet, in its own flat XML, where every formula says that it is one. */
export function openInCalc(path: string): string {
  const folder = dirname(path);
  const { status, stderr } = spawnSync(
    PROGRAM,
    [
      `-env:UserInstallation=file://${join(folder, 'calc-profile')}`,
      '--headless',
      ...(extname(path) === '.csv' ? [CSV_IMPORT] : []),
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      path,
    ],
    { encoding: 'utf8', timeout: 100_000 },
  );
  if (status !== 0) throw new Error(`Calc did not open ${basename(path)}: ${stderr}`);
  return readFileSync(join(folder, `${basename(path, extname(path))}.fods`), 'utf8');
}
