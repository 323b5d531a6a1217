import type { EngineStatus } from '#shared/contract/status.ts';
import type { Alarm, Watch, WatchReport, WatchRule } from '#shared/contract/watches.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { FactBus } from '../observe/facts.ts';
import type { AlarmLine } from '../ports/alarm-line.ts';
import type { WatchStore } from '../ports/watch-store.ts';
import { DEFAULT_WATCHES } from './default-watches.ts';
import { WatchReadings } from './watch-readings.ts';
import { afterReading, freshWatch } from './watch-round.ts';

const ROUND_MS = 1_000;

interface Dependencies {
  readonly facts: FactBus;
  readonly store: WatchStore;
  /** Who is told beside the console; null for nobody. */
  readonly line: AlarmLine | null;
}

/** Holds the rules against the pipeline once a second, and tells when one begins to fire and when it is over. */
export class Watcher {
  readonly #dependencies: Dependencies;
  #watches: readonly Watch[];
  #readings = new WatchReadings();
  #lastRoundMs = Number.NEGATIVE_INFINITY;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#watches = (dependencies.store.load() ?? DEFAULT_WATCHES).map(freshWatch);
  }

  report(): WatchReport {
    return { watches: this.#watches, hasWebhook: this.#dependencies.line !== null };
  }

  firing(): readonly Watch[] {
    return this.#watches.filter(({ state }) => state === 'firing');
  }

  /** Replaces the rules. A rule that did not change goes on from where it stands; one that fired and is gone is over. */
  save(rules: readonly WatchRule[], nowMs: number): WatchReport {
    this.#dependencies.store.save(rules);
    const before = new Map(this.#watches.map((watch) => [watch.rule.id, watch]));
    const next = rules.map((rule) => {
      const known = before.get(rule.id);
      return known !== undefined && isSameRule(known.rule, rule) ? { ...known, rule } : freshWatch(rule);
    });
    for (const watch of this.#watches) {
      const stays = next.some(({ rule, state }) => rule.id === watch.rule.id && state === 'firing');
      if (watch.state === 'firing' && !stays) this.#tell(watch, { ...watch, state: 'quiet' }, nowMs);
    }
    this.#watches = next;
    return this.report();
  }

  restoreDefaults(nowMs: number): WatchReport {
    return this.save(DEFAULT_WATCHES, nowMs);
  }

  /** To be told of every status of a running pipeline; looks at the first of each second. */
  observe(status: EngineStatus): void {
    if (Math.floor(status.nowMs / ROUND_MS) <= Math.floor(this.#lastRoundMs / ROUND_MS)) return;
    this.#lastRoundMs = status.nowMs;
    const values = this.#readings.read(status);
    this.#round((watch) => afterReading(watch, values[watch.rule.metric], status.nowMs), status.nowMs);
  }

  /** The pipeline stands still: nothing fires, and the next run is read by itself. */
  rest(nowMs: number): void {
    this.#readings = new WatchReadings();
    this.#round((watch) => afterReading(watch, null, nowMs), nowMs);
  }

  #round(step: (watch: Watch) => Watch, nowMs: number): void {
    const before = this.#watches;
    this.#watches = before.map(step);
    for (const [at, watch] of this.#watches.entries()) this.#tell(before[at] ?? watch, watch, nowMs);
  }

  #tell(before: Watch, after: Watch, nowMs: number): void {
    const [was, is] = [before.state === 'firing', after.state === 'firing'];
    if (was === is) return;
    const { facts, line } = this.#dependencies;
    const sinceMs = (is ? after.sinceMs : before.sinceMs) ?? nowMs;
    const alarm: Alarm = { watch: after.rule, state: is ? 'firing' : 'over', value: after.value, atMs: nowMs, sinceMs };
    facts.tell('alarm', { alarm, atMs: nowMs });
    line?.tell(alarm).catch((thrown) => {
      facts.tell('alarmUndelivered', { alarm, error: TweetscopeError.from(thrown), atMs: nowMs });
    });
  }
}

function isSameRule(one: WatchRule, other: WatchRule): boolean {
  const { name: _, ...rest } = one;
  return Object.entries(rest).every(([field, value]) => other[field as keyof WatchRule] === value);
}
