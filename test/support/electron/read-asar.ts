import { closeSync, openSync, readSync } from 'node:fs';

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarEntry>>;
}
interface AsarFile {
  readonly size: number;
  /** It lies beside the archive. */
  readonly unpacked?: boolean;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
}
type AsarEntry = AsarFolder | AsarFile;

/** The files of an asar archive by their paths: a pickled JSON header says where each lies. */
export function readAsar(archive: string): ReadonlyMap<string, AsarFile> {
  const descriptor = openSync(archive, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(descriptor, sizes, 0, 16, 0);
    const json = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(descriptor, json, 0, json.length, 16);
    return new Map(filesOf(JSON.parse(json.toString()) as AsarFolder, ''));
  } finally {
    closeSync(descriptor);
  }
}

function filesOf({ files }: AsarFolder, folder: string): [string, AsarFile][] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? filesOf(entry, `${folder}${name}/`) : [[`${folder}${name}`, entry] as [string, AsarFile]],
  );
}
