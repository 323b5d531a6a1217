import { describe, expect, it } from 'vitest';
import { hasReached, reachedOf } from '../../../../../src-renderer/views/live/reached.ts';
import { rowsOf, storedRow, topOf } from '../../../../../src-renderer/views/live/rows.ts';
import { scriptedTweet } from '../../../../support/scripted-tweets.ts';

const live = [5, 4].map((offset) => scriptedTweet({ offset, nowMs: 1_000_000 }));
const stored = [4, 3].map((offset) => {
  const { tweet, analysis, position } = scriptedTweet({ offset, nowMs: 900_000 });
  if (analysis === null) throw new Error('the script analyses all');
  const document = { tweet, analysis, position, createdAtMs: 0, version: 1, analysedAtMs: 0 };
  return storedRow({ document, highlight: `\ue000${tweet.text}\ue001` });
});

describe('the rows of the live list', () => {
  it('are the live ones, then what the index has besides', () => {
    const rows = rowsOf(live, stored);
    expect(rows.map(({ shown }) => shown.tweet.tweet_id)).toEqual(['1000005', '1000004', '1000003']);
    expect(rows[0]?.shown).toBe(live[0]);
    expect(rows[2]).toBe(stored[1]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });

  it('stand below each other, the stored ones below a heading', () => {
    expect([0, 1, 2, 3].map((index) => topOf(index, 2, 100, 30))).toEqual([0, 100, 230, 330]);
  });
});

describe('the station a tweet must have reached', () => {
  const [one] = live as [(typeof live)[number]];
  const halfway = { trace: { ...one.trace, archivedMs: null, committedMs: null } };

  it.each([
    [null, true],
    ['analysed', true],
    ['indexed', true],
    ['archived', false],
    ['committed', false],
    ['underway', true],
  ] as const)('%s: %s', (reached, fits) => {
    expect(hasReached(halfway, reached)).toBe(fits);
  });

  it('is none where the address says nonsense', () => {
    expect([reachedOf('indexed'), reachedOf('moon'), reachedOf(undefined)]).toEqual(['indexed', null, null]);
  });
});
