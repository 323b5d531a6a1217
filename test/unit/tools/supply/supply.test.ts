import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../tools/supply/audit.ts';
import { sbomOf } from '../../../../tools/supply/sbom.ts';
import { BUNDLED, readLockfile, readManifest, shippedPackages } from '../../../../tools/supply/shipped-packages.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const manifest = readManifest();
const lockfile = readLockfile();

describe('what we take from others', () => {
  it('is pinned exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('may run a script at its installation only by name, and each name is answered for', () => {
    const withScript = Object.entries(lockfile.packages)
      .filter(([, entry]) => 'hasInstallScript' in entry)
      .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
    // Node comes by its script; the other makes an installer of a kind that is not made here.
    expect(manifest.allowScripts).toEqual({ 'electron-winstaller': false, node: true });
  });

  it('is built into the page as far as the sources import it, and no further', () => {
    const files = readdirSync(join(ROOT, 'src-renderer'), { recursive: true, encoding: 'utf8' });
    const imported = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(ROOT, 'src-renderer', file), 'utf8').matchAll(/from '([^.#'][^']*)'/g)])
      .map(([, name = '']) => name.split('/')[0] ?? '');
    expect([...new Set(imported)].filter((name) => name !== 'zod').sort()).toEqual([...BUNDLED]);
  });
});

describe('the SBOM', () => {
  const sbom = sbomOf(lockfile, manifest);

  it('has every dependency of ours, what is built in, and Electron, each with version, licence and checksum', () => {
    const names = sbom.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
    expect(names).toEqual(expect.arrayContaining([...Object.keys(manifest.dependencies), ...BUNDLED, 'electron']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('@electron/get');
    for (const component of sbom.components) {
      expect(component.licenses?.length, component.purl).toBe(1);
      expect(component.hashes?.[0]?.content, component.purl).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it('names each once, and depends on nothing it does not have', () => {
    const refs = [sbom.metadata.component['bom-ref'], ...sbom.components.map((component) => component['bom-ref'])];
    expect(new Set(refs).size).toBe(refs.length);
    expect(sbom.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  it('takes the version that a package finds, not the one at the top', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^1' } },
      'node_modules/a/node_modules/b': { version: '1.5.0', dependencies: { c: '*' } },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '3.0.0' },
    };
    expect([...shippedPackages({ packages }, ['a']).keys()]).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });
});

describe('the audit', () => {
  const shipped = new Set(['kafkajs', 'zod']);
  const answer = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { kafkajs: { severity, via: [{ title: 'Bad' }, 'tar'] }, vite: { severity: 'high', via: [] } },
    });

  it('minds what is high and shipped, and counts the rest of what is shipped', () => {
    expect(verdictOf(answer('critical'), shipped)).toEqual({
      kind: 'asked',
      grave: [{ name: 'kafkajs', severity: 'critical', titles: ['Bad', 'through tar'] }],
      lesser: 0,
    });
    expect(verdictOf(answer('moderate'), shipped)).toEqual({ kind: 'asked', grave: [], lesser: 1 });
  });

  it('takes no answer for none', () => {
    expect(verdictOf('{"message":"405 Method Not Allowed"}', shipped)).toEqual({
      kind: 'not asked',
      why: '405 Method Not Allowed',
    });
    expect(verdictOf('', shipped)).toMatchObject({ kind: 'not asked' });
  });
});
