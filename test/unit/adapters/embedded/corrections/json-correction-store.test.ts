import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Correction } from '#shared/contract/quality.ts';
import { JsonCorrectionStore } from '../../../../../src-main/adapters/embedded/corrections/json-correction-store.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

const correction = (tweetId: string, sentiment: Correction['sentiment']): Correction => ({
  tweetId,
  text: 'two\nlines\tand a tab',
  lang: 'en',
  hashtags: [],
  sentiment,
  found: 'neutral',
  confidence: 0.5,
  model: 'm',
  atMs: 1,
});

it('keeps the last word on each tweet over a restart', () => {
  const store = new JsonCorrectionStore(folder.path);
  store.put(correction('1', 'negative'));
  store.put(correction('2', 'neutral'));
  store.put(correction('1', 'positive'));
  store.put(correction('3', 'neutral'));
  store.remove('3');
  store.remove('unknown');
  const again = new JsonCorrectionStore(folder.path);
  expect(again.all()).toEqual([correction('2', 'neutral'), correction('1', 'positive')]);
  expect(again.get('3')).toBeNull();
  expect(again.all()).toEqual(store.all());
});

it('leaves out a line that a crash cut, and goes on behind it', () => {
  new JsonCorrectionStore(folder.path).put(correction('1', 'negative'));
  appendFileSync(join(folder.path, 'corrections.ndjson'), '{"tweetId":"2","sent');
  const cut = new JsonCorrectionStore(folder.path);
  expect(cut.all()).toEqual([correction('1', 'negative')]);
  cut.put(correction('3', 'neutral'));
  expect(new JsonCorrectionStore(folder.path).all()).toEqual([correction('1', 'negative'), correction('3', 'neutral')]);
});
