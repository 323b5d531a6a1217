import { describe, expect, it } from 'vitest';
import { compareSessions } from '#shared/report/compare.ts';
import { outagesOf } from '#shared/report/outages.ts';
import { REPORT_LANGUAGES, reportFormats } from '#shared/report/report-formats.ts';
import { verdictOf } from '#shared/report/verdict.ts';
import { voiceOf } from '#shared/report/words/report-words.ts';
import type { Session } from '#shared/session/session-record.ts';
import { eventfulSession, SESSION_START_MS, sessionHead, sessionOf } from '../../../support/session-samples.ts';

const english = voiceOf('en');
const headline = (session: Session) => verdictOf(session, english).headline;
const account = sessionHead().account;

describe('the verdict', () => {
  it.each<[string, Partial<Session>, string, string]>([
    ['all is well', {}, 'good', 'All went well: nothing was lost'],
    [
      'messages are missing',
      { account: { ...account, accepted: 20_002, unaccounted: { count: 2, ids: ['1', '2'] } } },
      'bad',
      '2 messages can’t be accounted for',
    ],
    ['it crashed', { end: 'crashed' }, 'note', 'The program ended unexpectedly; what was under way waits in the log'],
    [
      'nothing went through',
      { account: { ...account, accepted: 0, stored: 0 } },
      'note',
      'Nothing went through this session',
    ],
    [
      'something waits',
      { account: { ...account, open: { count: 1, ids: ['9'] } } },
      'note',
      'Nothing was lost; 1 message still waits in the log',
    ],
    ['it runs', { end: null }, 'good', 'Still running, and nothing is lost so far'],
  ])('says when %s', (_, changes, tone, words) => {
    expect(verdictOf(sessionOf(changes), english)).toMatchObject({ tone, headline: words });
  });

  it('puts what was lost before everything else', () => {
    const lost = { ...eventfulSession(), account: { ...account, unaccounted: { count: 1, ids: ['1'] } } };
    expect(headline(lost)).toContain('accounted');
    expect(headline(eventfulSession())).toBe('Nothing was lost, through 1 outage');
  });

  it('answers six questions, in every language', () => {
    for (const language of REPORT_LANGUAGES) {
      const { points } = verdictOf(eventfulSession(), voiceOf(language));
      expect(points).toHaveLength(6);
      for (const { label, value, words } of points)
        expect([label, value, words].every((text) => text.length > 2)).toBe(true);
    }
    const wrong = verdictOf(eventfulSession(), english).points[5];
    expect(wrong).toMatchObject({ value: '2 things', tone: 'note' });
    expect(wrong?.words).toBe('the search index was down, 13\u00a0s; 3 messages went to the dead letters');
  });
});

it('finds outages, also one that was never over', () => {
  const { events } = eventfulSession();
  expect(outagesOf({ events, lastAtMs: 0 })).toMatchObject([{ part: 'index', isOver: true, isRehearsed: false }]);
  const open = events.filter(({ kind }) => kind !== 'up');
  expect(outagesOf({ events: open, lastAtMs: SESSION_START_MS + 99_000 })).toMatchObject([
    { fromMs: SESSION_START_MS + 40_000, toMs: SESSION_START_MS + 99_000, isOver: false },
  ]);
});

it('writes numbers as their language does', () => {
  const [f, g] = [reportFormats('en'), reportFormats('fr')];
  expect([f.count(12_345), f.latency(0.42), f.latency(1_234), f.perSecond(9.87)]).toEqual([
    '12,345',
    '0.4\u00a0ms',
    '1.2\u00a0s',
    '9.9/s',
  ]);
  expect([f.duration(4_200), f.duration(95_000), f.duration(7_260_000), f.duration(3_600_000)]).toEqual([
    '4.2\u00a0s',
    '1\u00a0min 35\u00a0s',
    '2\u00a0h 1\u00a0min',
    '1\u00a0h',
  ]);
  expect(g.count(12_345)).toBe('12\u202f345');
  expect(f.share(1, 3)).toBe('33%');
  expect(f.share(0, 0)).toBe('–');
});

describe('a comparison', () => {
  it('finds nothing between a session and one with the same data', () => {
    const { differences, isSameData, rows } = compareSessions(
      sessionOf(),
      sessionOf({ id: '20260127-000000-aaaa' }),
      english,
    );
    expect(isSameData).toBe(true);
    expect(differences).toEqual([
      'Both have the same data: every tweet, and what was found in it.',
      'Nothing differs that is worth a word.',
    ]);
    expect(rows.every(({ difference }) => difference === 'same')).toBe(true);
  });

  it('names what differs, and which way is better', () => {
    const slower = sessionOf({
      dataDigest: '0',
      latencyMs: { ...sessionHead().latencyMs, stored: { ...sessionHead().latencyMs.stored, p99: 900 } },
      account: { ...account, accepted: 10_000, stored: 10_000 },
      errors: { STORE_UNAVAILABLE: 2 },
      simulator: { seed: 7, scenario: 'steady', rate: '167', languages: '' },
    });
    const { differences, rows } = compareSessions(sessionOf(), slower, english);
    expect(differences).toEqual([
      'Their data is not the same.',
      'Seed: 42 in the first, 7 in the second.',
      'Scenario at the start: breaking-news in the first, steady in the second.',
      'The second stored 50% fewer tweets per second.',
      '99 of 100 tweets took up to 900\u00a0ms in the second, 90\u00a0ms in the first.',
      'STORE_UNAVAILABLE occurred 2 times in the second only.',
    ]);
    expect(rows.find(({ id }) => id === 'most')).toMatchObject({
      isBetter: false,
      difference: '9×\u00a0more'.replace('\u00a0', ' '),
    });
    expect(rows.find(({ id }) => id === 'half')).toMatchObject({ isBetter: null, difference: 'same' });
  });
});
