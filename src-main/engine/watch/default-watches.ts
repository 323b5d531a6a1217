import type { WatchRule } from '#shared/contract/watches.ts';

const rule = (id: string, name: string, when: Omit<WatchRule, 'id' | 'name' | 'isOn'>): WatchRule => ({
  id,
  name,
  ...when,
  isOn: true,
});

/** What a healthy pipeline on one machine never does for long. */
export const DEFAULT_WATCHES: readonly WatchRule[] = [
  rule('part-down', 'A part is down', { metric: 'partsDown', comparison: 'above', threshold: 0, forSeconds: 10 }),
  rule('lag', 'The oldest tweet waits', { metric: 'lagSeconds', comparison: 'above', threshold: 30, forSeconds: 15 }),
  rule('latency', 'Producer to consumer is slow', {
    metric: 'consumedP99Ms',
    comparison: 'above',
    threshold: 100,
    forSeconds: 60,
  }),
  rule('dead-letters', 'Many dead letters', {
    metric: 'deadLettersPerMinute',
    comparison: 'above',
    threshold: 10,
    forSeconds: 0,
  }),
  rule('mood', 'The mood turns', {
    metric: 'negativeShareRise',
    comparison: 'above',
    threshold: 0.2,
    forSeconds: 30,
  }),
  rule('accuracy', 'The analysis is often wrong', {
    metric: 'accuracy',
    comparison: 'below',
    threshold: 0.5,
    forSeconds: 60,
  }),
  rule('cost', 'The model is getting dear', {
    metric: 'costUsdPerHour',
    comparison: 'above',
    threshold: 5,
    forSeconds: 60,
  }),
];
