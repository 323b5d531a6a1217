import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * npm leaves an optional package of another platform out of package-lock.json when the registry it asks does not serve
 * it, and `npm ci` then refuses the lockfile everywhere. This puts what is missing back: `node tools/complete-lockfile.ts`.
 */
interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Packages named by their platform, as in `@biomejs/cli-linux-arm64-musl`. */
const PLATFORM = /-(?<os>android|darwin|freebsd|linux|win32)-(?<cpu>arm64|x64|arm|ia32)(?<libc>-musl|-gnu)?$/;

/** Optional platform packages that some entry names and no entry holds. */
export function missingPlatforms({
  packages,
}: Lockfile): { readonly name: string; readonly parent: LockEntry; readonly range: string }[] {
  return Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => PLATFORM.test(name) && packages[`node_modules/${name}`] === undefined)
      .map(([name, range]) => ({ name, parent, range })),
  );
}

export function complete(lockfile: Lockfile): Lockfile {
  const packages: Record<string, unknown> = { ...lockfile.packages };
  for (const { name, parent, range } of missingPlatforms(lockfile)) {
    const { os, cpu, libc } = PLATFORM.exec(name)?.groups ?? {};
    packages[`node_modules/${name}`] = {
      version: range,
      cpu: [cpu],
      ...(parent.dev === true ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc: [libc === '-musl' ? 'musl' : 'glibc'] }),
      license: parent.license,
      optional: true,
      os: [os],
    };
  }
  const sorted = Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...lockfile, packages: Object.fromEntries(sorted) as Lockfile['packages'] };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  writeFileSync(file, `${JSON.stringify(complete(lockfile), null, 2)}\n`);
}
