import type { Fault, Rehearsal, RehearsalReport } from '#shared/contract/rehearsal.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { Rate } from '#shared/domain/rate.ts';
import { MAX_RATE_PER_SECOND } from '#shared/domain/rate.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { EngineParts } from '../engine-parts.ts';
import type { FactBus } from '../observe/facts.ts';
import { Ticker } from '../observe/ticker.ts';
import type { PipelinePorts } from '../pipeline.ts';
import type { Timer } from '../ports/clock.ts';
import { ActiveFaults } from './active-faults.ts';
import { faultyAnalyser } from './faulty-analyser.ts';
import { faultyArchive, faultyIndex } from './faulty-stores.ts';
import { poisonMessages } from './poison.ts';
import { RehearsalBook } from './rehearsal-book.ts';

const POISON_INTERVAL_MS = 1_000;
const BURST_FACTOR = 10;
/** What a burst makes at least, tweets/s: ten times one tweet every two seconds would not be one. */
const BURST_AT_LEAST = 500;

interface Dependencies {
  readonly parts: EngineParts;
  readonly topic: string;
  readonly facts: FactBus;
  /** Why faults can't be rehearsed with this profile; null where they can. */
  readonly refusal: string | null;
}

/** Plays faults on a running pipeline. Each heals by itself when its time is over, or when the pipeline stops. */
export class FaultRehearsal {
  readonly #dependencies: Dependencies;
  readonly #faults: ActiveFaults;
  readonly #book: RehearsalBook;
  readonly #timers = new Map<Fault, Timer>();
  readonly #poisoner: Ticker;
  /** The rate before the burst, and the one it was changed to. */
  #burst: { readonly before: Rate; readonly boosted: Rate } | null = null;

  constructor(dependencies: Dependencies) {
    const { parts, facts } = dependencies;
    this.#dependencies = dependencies;
    this.#faults = new ActiveFaults(parts.clock);
    this.#book = new RehearsalBook(facts);
    this.#poisoner = new Ticker(parts.clock, POISON_INTERVAL_MS, () => this.#poison());
  }

  /** The ports of a run, with the faults between them and the pipeline. */
  behind<Ports extends Pick<PipelinePorts, 'analyser' | 'index' | 'archive'>>(ports: Ports): Ports {
    return {
      ...ports,
      analyser: faultyAnalyser(ports.analyser, this.#faults),
      index: faultyIndex(ports.index, this.#faults),
      archive: faultyArchive(ports.archive, this.#faults),
    };
  }

  report(): RehearsalReport {
    return { refusal: this.#dependencies.refusal, rehearsals: this.#book.all() };
  }

  /** Those that are on now. */
  active(): readonly Rehearsal[] {
    return this.#book.active();
  }

  /** @throws REHEARSAL_REFUSED where the profile forbids it, the fault is on already, or the source can't burst */
  start(fault: Fault, seconds: number): Rehearsal {
    const { refusal, parts, facts } = this.#dependencies;
    if (refusal !== null) throw new TweetscopeError('REHEARSAL_REFUSED', refusal);
    if (this.#faults.has(fault)) throw new TweetscopeError('REHEARSAL_REFUSED', `"${fault}" is on already`);
    if (fault === 'burst') this.#beginBurst();
    const nowMs = parts.clock.nowMs();
    const untilMs = nowMs + seconds * 1_000;
    this.#faults.begin(fault, untilMs);
    this.#timers.set(
      fault,
      parts.clock.after(seconds * 1_000, () => this.end(fault, 'time')),
    );
    const rehearsal = this.#book.begin(fault, nowMs, untilMs);
    facts.tell('rehearsalStarted', { rehearsal, atMs: nowMs });
    if (fault === 'poison-messages') {
      void this.#poison();
      this.#poisoner.start();
    }
    return rehearsal;
  }

  /** Does nothing where the fault is not on. */
  end(fault: Fault, by: NonNullable<Rehearsal['healedBy']>): void {
    if (!this.#faults.has(fault)) return;
    const { parts, facts } = this.#dependencies;
    this.#timers.get(fault)?.cancel();
    this.#timers.delete(fault);
    this.#faults.heal(fault);
    if (fault === 'burst') this.#endBurst();
    if (fault === 'poison-messages') this.#poisoner.stop();
    const nowMs = parts.clock.nowMs();
    const rehearsal = this.#book.heal(fault, nowMs, by);
    if (rehearsal !== null) facts.tell('rehearsalHealed', { rehearsal, atMs: nowMs });
  }

  endAll(by: NonNullable<Rehearsal['healedBy']>): void {
    for (const fault of [...this.#timers.keys()]) this.end(fault, by);
  }

  /** To be told of every status: it knows when all is well again. */
  observe(status: EngineStatus): void {
    for (const rehearsal of this.#book.observe(status)) {
      this.#dependencies.facts.tell('rehearsalRecovered', { rehearsal, atMs: status.nowMs });
    }
  }

  close(): void {
    this.endAll('stop');
    this.#book.close();
  }

  /** A failed publish is the broker's own outage, which the pipeline tells by itself. */
  async #poison(): Promise<void> {
    const { parts, topic, facts } = this.#dependencies;
    const nowMs = parts.clock.nowMs();
    const positions = await parts.broker.publish(topic, poisonMessages(nowMs)).catch(() => []);
    if (positions.length > 0) facts.tell('produced', { positions, atMs: parts.clock.nowMs() });
  }

  #beginBurst(): void {
    const { simulator } = this.#dependencies.parts.source;
    const before = simulator?.state().rate;
    if (simulator == null || before === undefined || before === 'max') {
      const why = simulator == null ? 'the source is not the simulator' : 'the simulator is at its maximum already';
      throw new TweetscopeError('REHEARSAL_REFUSED', `no burst: ${why}`);
    }
    const perSecond = before === 'natural' ? 0 : before;
    const boosted = Math.min(MAX_RATE_PER_SECOND, Math.max(BURST_AT_LEAST, perSecond * BURST_FACTOR));
    this.#burst = { before, boosted };
    simulator.configure({ rate: boosted });
  }

  /** A rate that a person chose meanwhile stays. */
  #endBurst(): void {
    const { simulator } = this.#dependencies.parts.source;
    if (this.#burst !== null && simulator?.state().rate === this.#burst.boosted) {
      simulator.configure({ rate: this.#burst.before });
    }
    this.#burst = null;
  }
}
