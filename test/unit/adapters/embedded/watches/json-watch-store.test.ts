import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_WATCHES } from '#engine/watch/default-watches.ts';
import { JsonWatchStore } from '../../../../../src-main/adapters/embedded/watches/json-watch-store.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

it('gives back what was saved last, and null where nothing was', () => {
  const store = new JsonWatchStore(folder.path);
  expect(store.load()).toBeNull();
  store.save(DEFAULT_WATCHES);
  store.save(DEFAULT_WATCHES.slice(1));
  expect(new JsonWatchStore(folder.path).load()).toEqual(DEFAULT_WATCHES.slice(1));
  expect(readdirSync(folder.path)).toEqual(['watches.json']);
});

it('says plainly that a file holds no watches', () => {
  writeFileSync(join(folder.path, 'watches.json'), '[{"id":"x"}]');
  expect(() => new JsonWatchStore(folder.path).load()).toThrow(/watches\.json holds no watches/);
});
