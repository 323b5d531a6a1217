import type { Rehearsal } from '#shared/contract/rehearsal.ts';
import type { BatchStage, Part, PipelineState } from '#shared/contract/status.ts';
import type { ResetPreview } from '#shared/contract/topic.ts';
import type { Alarm } from '#shared/contract/watches.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ChangeKind } from '#shared/session/session-events.ts';
import type { Casualty } from '../2-consume/casualty.ts';
import type { Analysed, InFlight, StoreName } from '../in-flight.ts';

/** What happened, told by the stage it happened in. Metrics, feed, sessions and the log only listen. */
export interface Facts {
  /** The broker acknowledged them: from here on nothing may be lost. */
  readonly produced: { readonly positions: readonly Position[]; readonly atMs: number };
  readonly consumed: { readonly tweets: readonly InFlight[]; readonly atMs: number };
  readonly analysed: { readonly tweets: readonly Analysed[]; readonly atMs: number };
  readonly stored: { readonly store: StoreName; readonly tweets: readonly InFlight[]; readonly atMs: number };
  /** `count` messages of a partition, all below `offset`. */
  readonly committed: {
    readonly partition: number;
    readonly offset: number;
    readonly tweets: readonly InFlight[];
    readonly count: number;
    readonly atMs: number;
  };
  /** Durable in the dead-letter topic. */
  readonly deadLettered: { readonly casualties: readonly Casualty[]; readonly atMs: number };
  readonly batch: { readonly stage: BatchStage; readonly size: number; readonly durationMs: number };
  readonly partDown: { readonly part: Part; readonly error: TweetscopeError; readonly atMs: number };
  readonly partUp: { readonly part: Part; readonly downMs: number; readonly atMs: number };
  readonly assigned: {
    readonly partitions: readonly { readonly partition: number; readonly offset: number }[];
    readonly atMs: number;
  };
  readonly revoked: { readonly partitions: readonly number[]; readonly atMs: number };
  /** Somebody deleted a topic at work; it was made anew, empty. */
  readonly topicRestored: { readonly topic: string; readonly atMs: number };
  readonly topicDiffers: { readonly topic: string; readonly differences: readonly string[]; readonly atMs: number };
  readonly sourceEnded: { readonly produced: number; readonly rejected: number; readonly atMs: number };
  /** Dead letters lie in the topic again. */
  readonly redriven: { readonly count: number; readonly atMs: number };
  readonly offsetsReset: { readonly preview: ResetPreview; readonly atMs: number };
  /** Another composition took the place of the one before, or tried to. */
  readonly settingsApplied: { readonly profile: string; readonly atMs: number };
  readonly settingsRefused: { readonly error: TweetscopeError; readonly atMs: number };
  readonly consumerHeld: { readonly on: boolean; readonly atMs: number };
  readonly rehearsalStarted: { readonly rehearsal: Rehearsal; readonly atMs: number };
  readonly rehearsalHealed: { readonly rehearsal: Rehearsal; readonly atMs: number };
  /** No part is down any more, and the lag is gone. */
  readonly rehearsalRecovered: { readonly rehearsal: Rehearsal; readonly atMs: number };
  /** Stored tweets were given another analysis. */
  readonly reanalysed: { readonly count: number; readonly analyser: string; readonly atMs: number };
  /** A watch began to fire, or is over. */
  readonly alarm: { readonly alarm: Alarm; readonly atMs: number };
  readonly alarmUndelivered: { readonly alarm: Alarm; readonly error: TweetscopeError; readonly atMs: number };
  /** Somebody changed how the pipeline works, while it ran or not. */
  readonly changed: { readonly what: ChangeKind; readonly from: string; readonly to: string; readonly atMs: number };
  /** Noted by hand. */
  readonly marked: { readonly text: string; readonly atMs: number };
  /** The session can't be recorded any more; the pipeline goes on. */
  readonly sessionLost: { readonly error: TweetscopeError; readonly atMs: number };
  readonly state: { readonly state: PipelineState; readonly error: TweetscopeError | null; readonly atMs: number };
}

export type FactName = keyof Facts;
type Listener<Name extends FactName> = (fact: Facts[Name]) => void;

/** Where stages tell and observers listen. Synchronous: an observer must be quick and must not throw. */
export class FactBus {
  readonly #listeners = new Map<FactName, Set<Listener<never>>>();

  /** @returns call it to stop listening. */
  on<Name extends FactName>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  tell<Name extends FactName>(name: Name, fact: Facts[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as Listener<Name>)(fact);
  }
}
