import type { Budget } from '../budget.ts';
import type { InFlight } from '../in-flight.ts';
import type { FactBus } from '../observe/facts.ts';
import type { PartMonitor } from '../part-monitor.ts';
import type { NextOffset, Subscription } from '../ports/broker.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import { OffsetTracker } from './offset-tracker.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly facts: FactBus;
  readonly parts: PartMonitor;
  readonly budget: Budget;
  readonly intervalMs: number;
}

/** One message between broker and commit; `tweet` is null for one that went to the dead letters undecoded. */
interface Tracked {
  readonly tweet: InFlight | null;
  readonly bytes: number;
}

interface Due {
  offset: number;
  items: readonly Tracked[];
}

/** A commit is due before its interval when this share of the budget waits for it. */
const EARLY_SHARE = 0.25;

/**
 * Commits, per partition, only what both stores acknowledged together with all before it. A message holds its
 * share of the budget until the broker has acknowledged its commit.
 */
export class Committer {
  readonly #dependencies: Dependencies;
  readonly #trackers = new Map<number, OffsetTracker<Tracked>>();
  /** Done, and waiting for the broker's acknowledgement. */
  readonly #due = new Map<number, Due>();
  #subscription: Subscription | null = null;
  #timer: Timer | null = null;
  #committing: Promise<void> | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  start(subscription: Subscription): void {
    this.#subscription = subscription;
    this.#schedule();
  }

  assign(partitions: readonly NextOffset[]): void {
    for (const { partition } of partitions) this.#trackers.set(partition, new OffsetTracker());
  }

  /** What is in flight of these must not be committed any more: it comes again, here or to another consumer. */
  revoke(partitions: readonly number[]): void {
    for (const partition of partitions) {
      const forgotten = [
        ...(this.#trackers.get(partition)?.dropAll() ?? []),
        ...(this.#due.get(partition)?.items ?? []),
      ];
      this.#trackers.delete(partition);
      this.#due.delete(partition);
      this.#giveBack(forgotten);
    }
  }

  /** @returns call it when the message needs nothing more; null where its partition is not ours (any more). */
  track(partition: number, offset: number, tracked: Tracked): (() => void) | null {
    const tracker = this.#trackers.get(partition);
    if (tracker === undefined) return null;
    this.#dependencies.budget.take(1, tracked.bytes);
    return tracker.track(offset, tracked);
  }

  /** Messages tracked whose commit has not been acknowledged. */
  get pending(): number {
    const tracked = [...this.#trackers.values()].reduce((sum, tracker) => sum + tracker.pending, 0);
    return tracked + this.#dueCount();
  }

  /** To be called when messages were finished: commits early where much waits for it. */
  advance(): void {
    this.#collect();
    if (this.#dueCount() >= this.#dependencies.budget.limits.messages * EARLY_SHARE) this.commit();
  }

  /** Commits what is done. Resolves when the broker answered; where it refused, the interval tries again. */
  commit(): Promise<void> {
    this.#committing ??= this.#commitOnce().finally(() => {
      this.#committing = null;
    });
    return this.#committing;
  }

  /** A last commit, then none any more. */
  async stop(): Promise<void> {
    this.#unschedule();
    await this.#committing;
    await this.commit();
    this.#subscription = null;
  }

  /** No commit any more, not even for what is done: it comes again, and is absorbed. */
  abandon(): void {
    this.#unschedule();
    this.#subscription = null;
  }

  #unschedule(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  #schedule(): void {
    this.#timer = this.#dependencies.clock.after(this.#dependencies.intervalMs, () => {
      this.commit().then(() => {
        if (this.#timer !== null) this.#schedule();
      });
    });
  }

  async #commitOnce(): Promise<void> {
    this.#collect();
    if (this.#subscription === null || this.#due.size === 0) return;
    const commits = [...this.#due].map(([partition, due]) => ({ partition, offset: due.offset, due }));
    try {
      await this.#subscription.commit(commits.map(({ partition, offset }) => ({ partition, offset })));
    } catch (error) {
      this.#dependencies.parts.down('broker', error);
      return;
    }
    this.#dependencies.parts.up('broker');
    for (const { partition, due } of commits) {
      if (this.#due.get(partition) !== due) continue;
      this.#due.delete(partition);
      this.#acknowledged(partition, due);
    }
    // What was finished while the broker answered is in the trackers still; the next commit takes it.
  }

  #collect(): void {
    if (this.#committing !== null) return;
    for (const [partition, tracker] of this.#trackers) {
      const done = tracker.takeDone();
      if (done === null) continue;
      this.#due.set(partition, {
        offset: done.nextOffset,
        items: [...(this.#due.get(partition)?.items ?? []), ...done.items],
      });
    }
  }

  #acknowledged(partition: number, { offset, items }: Due): void {
    const atMs = this.#dependencies.clock.nowMs();
    const tweets = items.flatMap(({ tweet }) => tweet ?? []);
    for (const tweet of tweets) tweet.committedMs = atMs;
    this.#dependencies.facts.tell('committed', { partition, offset, tweets, count: items.length, atMs });
    this.#giveBack(items);
  }

  #giveBack(items: readonly Tracked[]): void {
    if (items.length === 0) return;
    this.#dependencies.budget.give(
      items.length,
      items.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  }

  #dueCount(): number {
    return [...this.#due.values()].reduce((sum, { items }) => sum + items.length, 0);
  }
}
