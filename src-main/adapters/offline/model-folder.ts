import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `resources/model/`: from the sources three folders up, as from a chunk of the build; from a built entry, which lies
 * beside no adapter, two.
 */
export function modelFile(name: string): string {
  const places = [`../../../resources/model/${name}`, `../../resources/model/${name}`];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return files.find((file) => existsSync(file)) ?? (files[0] as string);
}
