import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';

/** Left in the platform's folder when the data went elsewhere: every way in finds it there. */
const NAME = 'moved-to.json';
const noteSchema = z.object({
  folder: z.string().refine((path) => isAbsolute(path)),
  /** Where it was before, until a person let go of it. */
  from: z.string().nullable(),
});
export type MovedData = z.infer<typeof noteSchema>;

/** @returns null where nothing was moved, or the note can't be read */
export function readMovedData(standardFolder: string): MovedData | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(join(standardFolder, NAME), 'utf8')));
  } catch {
    return null;
  }
}

export function noteMovedData(standardFolder: string, moved: MovedData): void {
  mkdirSync(standardFolder, { recursive: true });
  const file = join(standardFolder, NAME);
  writeFileSync(`${file}.new`, `${JSON.stringify(moved, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export const isMovedNote = (name: string): boolean => name === NAME;
