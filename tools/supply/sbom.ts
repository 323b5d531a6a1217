import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  BUNDLED,
  type Lockfile,
  RUNTIME,
  readLockfile,
  readManifest,
  type ShippedPackage,
  shippedPackages,
} from './shipped-packages.ts';

/**
 * `npm run sbom [-- FILE]`: what Tweetscope ships of others, as CycloneDX 1.6 in JSON; to `dist/tweetscope.cdx.json`
 * where no file is named. Made from the lockfile alone, so that it is the same wherever it is made.
 */
export function sbomOf(lockfile: Lockfile, manifest: ReturnType<typeof readManifest>) {
  const roots = [...Object.keys(manifest.dependencies), ...BUNDLED, RUNTIME];
  const shipped = shippedPackages(lockfile, roots);
  const own = `pkg:npm/${manifest.name}@${manifest.version}`;
  const addresses = new Map([...shipped].map(([place, one]) => [place, purlOf(one)]));
  const addressesOf = (places: readonly string[]) =>
    [...new Set(places.map((place) => addresses.get(place)).filter((purl) => purl !== undefined))].sort();
  const unique = new Map([...shipped.values()].map((one) => [purlOf(one), one]));
  const inOrder = [...unique].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: manifest.name,
        version: manifest.version,
        purl: own,
        licenses: [{ license: { id: manifest.license } }],
      },
    },
    components: inOrder.map(([purl, one]) => componentOf(purl, one)),
    dependencies: [
      { ref: own, dependsOn: addressesOf(roots.map((name) => `node_modules/${name}`)) },
      ...inOrder.map(([ref, { needs }]) => ({ ref, dependsOn: addressesOf(needs) })),
    ],
  };
}

function componentOf(purl: string, { name, version, license, integrity }: ShippedPackage) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: name === RUNTIME ? 'framework' : 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: own,
    version,
    purl,
    ...(license === null ? {} : { licenses: [licenseOf(license)] }),
    ...(integrity?.startsWith('sha512-') ? { hashes: [hashOf(integrity)] } : {}),
  };
}

/** `MIT OR Apache-2.0` is an expression, `MIT` an id. */
function licenseOf(license: string) {
  return /[\s()]/.test(license) ? { expression: license } : { license: { id: license } };
}

function hashOf(integrity: string) {
  return { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') };
}

function purlOf({ name, version }: ShippedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

if (import.meta.main) {
  const file = resolve(process.argv[2] ?? 'dist/tweetscope.cdx.json');
  const sbom = sbomOf(readLockfile(), readManifest());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`${sbom.components.length} components in ${file}`);
}
