import type { Watch, WatchRule } from '#shared/contract/watches.ts';

/** A rule with where it stands, before its first reading. */
export function freshWatch(rule: WatchRule): Watch {
  return { rule, state: rule.isOn ? 'unknown' : 'off', sinceMs: null, value: null, fired: 0 };
}

/** Where a watch stands after a reading. It fires when its condition held without a break for `forSeconds`. */
export function afterReading(watch: Watch, value: number | null, nowMs: number): Watch {
  const { rule, state, sinceMs, fired } = watch;
  if (!rule.isOn) return watch;
  const enter = (next: Watch['state']): Watch => ({
    ...watch,
    value,
    state: next,
    sinceMs: next === state ? sinceMs : nowMs,
    fired: next === 'firing' && state !== 'firing' ? fired + 1 : fired,
  });
  if (value === null) return enter('unknown');
  const holds = rule.comparison === 'above' ? value > rule.threshold : value < rule.threshold;
  if (!holds) return enter('quiet');
  if (state === 'firing') return enter('firing');
  const pendingSinceMs = state === 'pending' && sinceMs !== null ? sinceMs : nowMs;
  return enter(nowMs - pendingSinceMs >= rule.forSeconds * 1_000 ? 'firing' : 'pending');
}
