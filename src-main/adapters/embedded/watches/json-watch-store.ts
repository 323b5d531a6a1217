import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WatchStore } from '#engine/ports/watch-store.ts';
import { type WatchRule, watchRulesSchema } from '#shared/contract/watches.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** The watches as `watches.json` in the data folder: written whole, then put in place, so never half. */
export class JsonWatchStore implements WatchStore {
  readonly #file: string;

  constructor(directory: string) {
    this.#file = join(directory, 'watches.json');
  }

  load(): WatchRule[] | null {
    if (!existsSync(this.#file)) return null;
    try {
      return watchRulesSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (cause) {
      throw new TweetscopeError('SETTINGS_UNREADABLE', `${this.#file} holds no watches`, {
        cause,
        hint: 'Mend or remove the file; without it the default watches are taken.',
      });
    }
  }

  save(rules: readonly WatchRule[]): void {
    const half = `${this.#file}.new`;
    writeFileSync(half, `${JSON.stringify(rules, null, 2)}\n`);
    renameSync(half, this.#file);
  }
}
