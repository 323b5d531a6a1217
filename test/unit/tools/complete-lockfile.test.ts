import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complete, type Lockfile, missingPlatforms } from '../../../tools/complete-lockfile.ts';

const lockfile = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')) as Lockfile;

it('the lockfile holds every platform’s packages, so that `npm ci` works on all (else: node tools/complete-lockfile.ts)', () => {
  expect(missingPlatforms(lockfile).map(({ name }) => name)).toEqual([]);
});

it('pins nothing to one registry', () => {
  expect(JSON.stringify(lockfile)).not.toContain('"resolved"');
});

it('puts a missing platform back with the version and the conditions it needs', () => {
  const parent = { dev: true, license: 'MIT', optionalDependencies: { '@x/cli-linux-arm64-musl': '1.2.3' } };
  const { packages } = complete({ packages: { '': {}, 'node_modules/@x/cli': parent } });
  expect(packages['node_modules/@x/cli-linux-arm64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    license: 'MIT',
    optional: true,
    os: ['linux'],
  });
});
