import type { WatchRule } from '#shared/contract/watches.ts';
import { DEFAULT_WATCH_NAMES } from '#shared/text/watch-names.ts';

const rule = (id: keyof typeof DEFAULT_WATCH_NAMES, when: Omit<WatchRule, 'id' | 'name' | 'isOn'>): WatchRule => ({
  id,
  name: DEFAULT_WATCH_NAMES[id],
  ...when,
  isOn: true,
});

/** What a healthy pipeline on one machine never does for long. */
export const DEFAULT_WATCHES: readonly WatchRule[] = [
  rule('part-down', { metric: 'partsDown', comparison: 'above', threshold: 0, forSeconds: 10 }),
  rule('lag', { metric: 'lagSeconds', comparison: 'above', threshold: 30, forSeconds: 15 }),
  rule('latency', {
    metric: 'consumedP99Ms',
    comparison: 'above',
    threshold: 100,
    forSeconds: 60,
  }),
  rule('dead-letters', {
    metric: 'deadLettersPerMinute',
    comparison: 'above',
    threshold: 10,
    forSeconds: 0,
  }),
  rule('mood', {
    metric: 'negativeShareRise',
    comparison: 'above',
    threshold: 0.2,
    forSeconds: 30,
  }),
  rule('accuracy', {
    metric: 'accuracy',
    comparison: 'below',
    threshold: 0.5,
    forSeconds: 60,
  }),
  rule('cost', {
    metric: 'costUsdPerHour',
    comparison: 'above',
    threshold: 5,
    forSeconds: 60,
  }),
];
