import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = 20;

export interface CrashNote {
  /** `engine`, or `page` with the reason Chromium gives. */
  readonly what: 'engine' | 'page';
  readonly how: string;
  readonly atMs: number;
  readonly livedMs: number | null;
  /** What it printed last, cleaned of secrets. */
  readonly lastWords: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
}

/** Writes down a crash on this machine, and nowhere else. The newest 20 are kept. */
export function keepCrashNote(folder: string, note: CrashNote): void {
  mkdirSync(folder, { recursive: true });
  const name = `${new Date(note.atMs).toISOString().replaceAll(':', '-')}-${note.what}.json`;
  writeFileSync(join(folder, name), `${JSON.stringify(note, null, 2)}\n`);
  const notes = readdirSync(folder).filter((file) => /-(engine|page)\.json$/.test(file));
  for (const old of notes.sort().slice(0, -KEPT)) rmSync(join(folder, old), { force: true });
}
