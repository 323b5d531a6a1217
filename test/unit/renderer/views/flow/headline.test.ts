import { describe, expect, it } from 'vitest';
import type { EngineStatus, Part, PartStatus } from '#shared/contract/status.ts';
import type { Rate } from '#shared/domain/rate.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { createLocale } from '../../../../../src-renderer/locale/use-locale.ts';
import { headlinesOf } from '../../../../../src-renderer/views/flow/headline.ts';
import { sampleStatus } from '../../status-samples.ts';

const locale = createLocale(['en-GB']);
const headline = (status: EngineStatus | null, staleSinceMs: number | null = null) =>
  headlinesOf(status, staleSinceMs, locale)[0];
const parts = (name: Part, change: Partial<PartStatus>) =>
  sampleStatus().parts.map((part) => (part.part === name ? { ...part, ...change } : part));
const lag = (messages: number, seconds: number) => ({ messages, seconds, partitions: [] });
const wishing = (rate: Rate, change: Partial<EngineStatus>) => {
  const { source } = sampleStatus();
  const simulator = source.simulator === null ? null : { ...source.simulator, rate };
  return sampleStatus({ source: { ...source, simulator }, ...change });
};
const refused = new TweetscopeError('STORE_UNAVAILABLE', 'Connection refused.').toShape();

describe('the headline', () => {
  it('says that all is well', () => {
    expect(headline(sampleStatus())).toEqual({
      about: 'pipeline',
      tone: 'ok',
      sentence: 'Every tweet that comes in is analysed and stored.',
      detail: '',
      link: null,
    });
  });

  it('puts a part that is down before all else, with why and what to do', () => {
    const status = sampleStatus({ parts: parts('archive', { state: 'down', error: refused }), lag: lag(900, 60) });
    const { tone, sentence, detail } = headline(status);
    expect(tone).toBe('down');
    expect(sentence).toMatch(/^The archive is down since \d\d:\d\d:\d\d\.$/);
    expect(detail).toBe(`Connection refused. ${refused.hint}`);
  });

  it('names what holds the pipeline back', () => {
    const status = wishing(500, { parts: parts('analyser', { state: 'slow', waiting: 4_800 }), lag: lag(12_000, 5) });
    expect(headline({ ...status, rates: { ...status.rates, analysed: 412 } })).toEqual({
      about: 'analyser',
      tone: 'slow',
      sentence: expect.stringMatching(/^The analyser limits the pipeline since \d\d:\d\d:\d\d: 412\/s of 500\/s\.$/),
      detail: '4,800 wait for it; the log keeps the rest. Lower the rate, or give it a faster analyser.',
      link: { href: '#/simulator', name: 'Change the rate' },
    });
    expect(headline({ ...status, rates: { ...status.rates, analysed: 499 } })).toMatchObject({
      sentence: 'The analyser holds the pipeline back: 4,800 tweets wait for it.',
      detail: '12,000 tweets behind: the oldest waits for 5\u00a0s. Lower the rate, or give it a faster analyser.',
    });
  });

  it('has a row for each part in trouble, those that are down first, and where to go', () => {
    const both = sampleStatus().parts.map((part) => {
      if (part.part === 'archive') return { ...part, state: 'down' as const, error: refused };
      return part.part === 'index' ? { ...part, state: 'slow' as const, waiting: 3_900 } : part;
    });
    const rows = headlinesOf(wishing('max', { parts: both }), null, locale);
    expect(rows.map(({ tone, link }) => [tone, link?.href])).toEqual([
      ['down', '#/settings?section=archive'],
      ['slow', '#/simulator'],
    ]);
    expect(rows[1]?.sentence).toContain('The search index limits the pipeline');
  });

  it('says that a fault is played on purpose, without a countdown that would stand still', () => {
    const rehearsed = new TweetscopeError('REHEARSED', 'rehearsed: 429', { hint: 'heals in 8 s' }).toShape();
    const status = sampleStatus({ parts: parts('analyser', { state: 'down', error: rehearsed }) });
    expect(headline(status)).toMatchObject({
      detail: 'Someone plays this fault on purpose; it heals by itself.',
      link: { href: '#/rehearse' },
    });
  });

  it('gives reason and remedy in French', () => {
    const status = sampleStatus({ parts: parts('archive', { state: 'down', error: refused }) });
    const [row] = headlinesOf(status, null, createLocale(['fr-FR']));
    expect(row.detail).toMatch(/^Un lieu de stockage ne répond pas\. Les tweets attendent/);
  });

  it('says where the lag is going', () => {
    const rates = sampleStatus().rates;
    const growing = sampleStatus({ lag: lag(9_000, 3), rates: { ...rates, produced: 3_000, committed: 2_000 } });
    expect(headline(growing).detail).toContain('grows by 1,000 a second');
    const falling = sampleStatus({ lag: lag(9_000, 3), rates: { ...rates, produced: 100, committed: 1_100 } });
    expect(headline(falling).detail).toContain('caught up in 9\u00a0s');
    const steady = sampleStatus({ lag: lag(9_000, 3), rates: { ...rates, produced: 1_000, committed: 1_001 } });
    expect(headline(steady).detail).toBe('');
  });

  it('says of a stopped pipeline what waits', () => {
    expect(headline(sampleStatus({ state: 'stopped', lag: lag(1, 9) })).sentence).toContain('1 tweet waits in the log');
    expect(headline(sampleStatus({ state: 'stopped', lag: lag(0, 0) })).sentence).toContain('analysed and stored');
  });

  it('gives the reason of a failure', () => {
    expect(headline(sampleStatus({ state: 'failed', error: refused }))).toEqual({
      about: 'pipeline',
      tone: 'down',
      sentence: 'Connection refused.',
      detail: refused.hint,
      link: null,
    });
  });

  it('claims nothing of now without a connection', () => {
    expect(headline(null).tone).toBe('idle');
    expect(headline(sampleStatus(), Date.UTC(2026, 0, 1)).sentence).toContain('Not connected');
  });

  it.each([
    [{ source: { ...sampleStatus().source, on: false } }, 'switched off'],
    [{ source: { ...sampleStatus().source, done: true } }, 'come to its end'],
    [{ state: 'paused' as const }, 'Source and consumer hold'],
    [{ state: 'draining' as const }, 'No new tweets come in'],
    [{ state: 'starting' as const }, 'coming up'],
  ])('has words for %j', (change, words) => {
    expect(headline(sampleStatus(change)).sentence).toContain(words);
  });
});
