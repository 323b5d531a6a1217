import { expect, it } from 'vitest';
import { readLabelled } from '#engine/evaluate/labelled-text.ts';
import type { Correction } from '#shared/contract/quality.ts';
import { labelledFile } from '../../../../../src-renderer/views/quality/labelled-file.ts';

const correction = (text: string): Correction => ({
  tweetId: '1',
  text,
  lang: 'en',
  hashtags: [],
  sentiment: 'negative',
  found: 'neutral',
  confidence: 0.5,
  model: 'm',
  atMs: 0,
});

it('writes one line a tweet that evaluate reads, whatever the text has in it', () => {
  const file = labelledFile([correction('plain'), correction('a\ttab\r\nand two\n\nbreaks\u2028more')]);
  const lines = file.split('\n').slice(0, -1);
  expect(lines.map(readLabelled)).toMatchObject([
    { sentiment: 'negative', text: 'plain' },
    { sentiment: 'negative', text: 'a tab and two breaks more' },
  ]);
});
