import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorrectionStore } from '#engine/ports/correction-store.ts';
import type { Correction } from '#shared/contract/quality.ts';

type Line = Correction | { readonly tweetId: string; readonly removed: true };

/**
 * Corrections as lines of `corrections.ndjson` in the data folder, the last line of a tweet counts. Appended only, so that a
 * crash can at most cut the last line, which is then left out.
 */
export class JsonCorrectionStore implements CorrectionStore {
  readonly #file: string;
  #corrections: Map<string, Correction> | null = null;
  /** The last line has no end: a crash cut it. */
  #isCut = false;

  constructor(directory: string) {
    this.#file = join(directory, 'corrections.ndjson');
  }

  put(correction: Correction): void {
    this.#append(correction);
  }

  remove(tweetId: string): void {
    if (this.get(tweetId) !== null) this.#append({ tweetId, removed: true });
  }

  get(tweetId: string): Correction | null {
    return this.#known().get(tweetId) ?? null;
  }

  all(): readonly Correction[] {
    return [...this.#known().values()];
  }

  #append(line: Line): void {
    const known = this.#known();
    appendFileSync(this.#file, `${this.#isCut ? '\n' : ''}${JSON.stringify(line)}\n`);
    this.#isCut = false;
    apply(known, line);
  }

  /** Read when it is first asked for: a start must not wait for it. */
  #known(): Map<string, Correction> {
    if (this.#corrections !== null) return this.#corrections;
    this.#corrections = new Map();
    const content = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
    this.#isCut = content !== '' && !content.endsWith('\n');
    for (const line of content.split('\n')) {
      const read = lineOf(line);
      if (read !== null) apply(this.#corrections, read);
    }
    return this.#corrections;
  }
}

function apply(known: Map<string, Correction>, line: Line): void {
  known.delete(line.tweetId);
  if (!('removed' in line)) known.set(line.tweetId, line);
}

function lineOf(text: string): Line | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Line);
  } catch {
    return null;
  }
}
