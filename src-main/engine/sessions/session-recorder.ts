import type { Spending } from '#shared/contract/spending.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { SessionEnd, SessionHead, SessionReading } from '#shared/session/session-record.ts';
import type { FactBus, Facts } from '../observe/facts.ts';
import type { SessionStore } from '../ports/session-store.ts';
import { SessionAccount } from './session-account.ts';
import { SessionEvents } from './session-events.ts';
import { SessionReadings } from './session-readings.ts';
import { SessionTally } from './session-tally.ts';

/** With a status twice a second or more, the last write is a second old at most. */
const WRITE_INTERVAL_MS = 700;

/** What a session tells of the program and its settings. */
export interface SessionAbout {
  readonly versions: SessionHead['versions'];
  /** Every setting that is no secret, as text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Takes secrets out of a text that came from elsewhere, an error message say. */
  readonly redact: (text: string) => string;
}

interface Dependencies {
  readonly facts: FactBus;
  readonly store: SessionStore;
  readonly about: SessionAbout;
  /** 0–1, for the end of the id. */
  readonly random: () => number;
  /** The status now. */
  readonly status: () => EngineStatus;
  readonly topic: string;
  readonly group: string;
}

/** What of a head is known at the start and stays. */
type Beginning = Pick<
  SessionHead,
  'id' | 'startedAtMs' | 'versions' | 'profile' | 'parts' | 'simulator' | 'topic' | 'group' | 'settings'
>;

interface Recording {
  readonly beginning: Beginning;
  readonly tally: SessionTally;
  readonly account: SessionAccount;
  readonly events: SessionEvents;
  readonly readings: SessionReadings;
  stopListening: readonly (() => void)[];
  /** Of analysers before the present one. */
  costBefore: SessionHead['cost'];
  readonly greatest: { lagMessages: number; lagSeconds: number; storedPerSecond: number };
  last: { readonly atMs: number; readonly counts: SessionHead['counts']; readonly sentiment: SessionHead['sentiment'] };
  isUnwritten: boolean;
}

/** A session whose engine stopped, for the one that follows with other settings. */
interface HandedOver {
  readonly recording: Recording;
  /** As it is where it does not go on. */
  readonly closing: SessionHead;
}

/** Records what happens between start and stop, as it goes. A place that can't be written stops the record, never the pipeline. */
export class SessionRecorder {
  readonly #dependencies: Dependencies;
  readonly #stopListening: () => void;
  #recording: Recording | null = null;
  #isHandingOver = false;
  #handedOver: HandedOver | null = null;
  /** What comes at the next start: the earlier session goes on, or is closed. */
  #inherited: { readonly from: HandedOver; readonly goesOn: boolean } | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#stopListening = dependencies.facts.on('state', (fact) => this.#follow(fact));
  }

  /** Of the session that runs; null where none does. */
  get currentId(): string | null {
    return this.#recording?.beginning.id ?? null;
  }

  /** ms since the epoch; null where none runs. */
  get startedAtMs(): number | null {
    return this.#recording?.beginning.startedAtMs ?? null;
  }

  /** US dollars before the present run, of a session that goes on; 0 where none were, or the price is not known. */
  get spentUsd(): number {
    return this.#recording?.costBefore?.usd ?? 0;
  }

  /** What runs does not end when the engine stops: the recorder that inherits it decides. */
  handOver(): void {
    this.#isHandingOver = this.#recording !== null;
  }

  /** @param goesOn whether the earlier session goes on at the next start, or has ended and another one begins */
  inherit(earlier: SessionRecorder, goesOn: boolean): void {
    const from = earlier.#handedOver;
    this.#inherited = from === null ? null : { from, goesOn };
  }

  /** To be told of every status of a running pipeline. */
  observe(status: EngineStatus): void {
    const recording = this.#recording;
    if (recording === null || status.nowMs - recording.last.atMs < WRITE_INTERVAL_MS) return;
    this.#write(recording, status, null);
  }

  /** Writes what the running session has now, so that a reader sees it. */
  flush(): void {
    if (this.#recording !== null) this.#write(this.#recording, this.#dependencies.status(), null);
  }

  close(): void {
    this.#stopListening();
    if (this.#recording !== null) this.#finish(this.#recording, 'stopped');
  }

  #follow({ state, error, atMs }: Facts['state']): void {
    if (state === 'starting') this.#beginOrGoOn(atMs);
    const recording = this.#recording;
    if (recording === null) return;
    if (state === 'stopped' && this.#isHandingOver) {
      this.#setAside(recording);
      return;
    }
    recording.events.add({ kind: 'state', atMs, state, code: error?.code ?? null });
    if (state === 'stopped' || state === 'failed') this.#finish(recording, state);
  }

  #beginOrGoOn(atMs: number): void {
    const inherited = this.#inherited;
    this.#inherited = null;
    if (inherited?.goesOn === true) {
      this.#goOn(inherited.from.recording);
      return;
    }
    if (inherited !== null) this.#close(inherited.from);
    this.#begin(atMs);
  }

  #goOn(recording: Recording): void {
    recording.events.alsoRedact(this.#dependencies.about.redact);
    recording.stopListening = this.#listen(recording);
    this.#recording = recording;
    this.flush();
  }

  #setAside(recording: Recording): void {
    const status = this.#dependencies.status();
    for (const stop of recording.stopListening) stop();
    this.#write(recording, status, null);
    this.#handedOver = { recording, closing: headOf(recording, status, 'stopped') };
    recording.costBefore = costOf(status.spending, recording.costBefore);
    this.#recording = null;
  }

  #close({ recording, closing }: HandedOver): void {
    recording.events.add({ kind: 'state', atMs: closing.lastAtMs, state: 'stopped', code: null });
    this.#keep(recording, closing);
  }

  #listen({ account, tally, events }: Pick<Recording, 'account' | 'tally' | 'events'>): readonly (() => void)[] {
    const { facts } = this.#dependencies;
    return [...account.listen(facts), ...tally.listen(facts), ...events.listen(facts)];
  }

  #begin(atMs: number): void {
    const { about } = this.#dependencies;
    const events = new SessionEvents(about.redact);
    const tally = new SessionTally(atMs);
    const account = new SessionAccount();
    this.#recording = {
      beginning: this.#beginning(atMs),
      tally,
      account,
      events,
      readings: new SessionReadings(),
      stopListening: this.#listen({ account, tally, events }),
      costBefore: null,
      greatest: { lagMessages: 0, lagSeconds: 0, storedPerSecond: 0 },
      last: { atMs, counts: tally.counts, sentiment: tally.sentiment },
      isUnwritten: false,
    };
    this.flush();
  }

  #beginning(atMs: number): Beginning {
    const { about, random, status, topic, group } = this.#dependencies;
    const { profile, parts, source } = status();
    const { simulator } = source;
    return {
      id: sessionId(atMs, random()),
      startedAtMs: atMs,
      versions: about.versions,
      profile,
      parts: Object.fromEntries(parts.map(({ part, name }) => [part, name])),
      simulator:
        simulator === null
          ? null
          : {
              seed: simulator.seed,
              scenario: simulator.scenario,
              rate: String(simulator.rate),
              languages: JSON.stringify(simulator.languageWeights),
            },
      topic,
      group,
      settings: about.settings,
    };
  }

  #finish(recording: Recording, end: SessionEnd): void {
    for (const stop of recording.stopListening) stop();
    this.#write(recording, this.#dependencies.status(), end);
    this.#recording = null;
  }

  #write(recording: Recording, status: EngineStatus, end: SessionEnd | null): void {
    const reading = this.#read(recording, status);
    if (reading !== null) recording.readings.add(reading);
    this.#keep(recording, headOf(recording, status, end));
  }

  #keep(recording: Recording, head: SessionHead): void {
    if (recording.isUnwritten) return;
    const { store, facts } = this.#dependencies;
    try {
      store.write({ head, readings: recording.readings.take(), events: recording.events.take() });
    } catch (thrown) {
      recording.isUnwritten = true;
      facts.tell('sessionLost', { error: TweetscopeError.from(thrown), atMs: head.lastAtMs });
    }
  }

  /** The span since the last one; null where no time has passed. */
  #read(recording: Recording, { nowMs, lag, latencyMs }: EngineStatus): SessionReading | null {
    const { last, tally, greatest } = recording;
    const spanMs = nowMs - last.atMs;
    if (spanMs <= 0) return null;
    const { counts, sentiment } = tally;
    const storedOf = ({ indexed, archived }: SessionHead['counts']) => Math.min(indexed, archived);
    const perSecond = (now: number, before: number) => ((now - before) * 1_000) / spanMs;
    const storedPerSecond = perSecond(storedOf(counts), storedOf(last.counts));
    greatest.lagMessages = Math.max(greatest.lagMessages, lag.messages);
    greatest.lagSeconds = Math.max(greatest.lagSeconds, lag.seconds);
    if (spanMs >= WRITE_INTERVAL_MS) greatest.storedPerSecond = Math.max(greatest.storedPerSecond, storedPerSecond);
    recording.last = { atMs: nowMs, counts, sentiment };
    const { count, p50, p99 } = latencyMs.stored;
    return {
      atMs: nowMs,
      spanMs,
      producedPerSecond: perSecond(counts.produced, last.counts.produced),
      consumedPerSecond: perSecond(counts.consumed, last.counts.consumed),
      storedPerSecond,
      lagMessages: lag.messages,
      lagSeconds: lag.seconds,
      p50Ms: count === 0 ? null : p50,
      p99Ms: count === 0 ? null : p99,
      sentiment: {
        negative: sentiment.negative - last.sentiment.negative,
        neutral: sentiment.neutral - last.sentiment.neutral,
        positive: sentiment.positive - last.sentiment.positive,
      },
      deadLettered: counts.deadLettered - last.counts.deadLettered,
    };
  }
}

function headOf(recording: Recording, { nowMs, lag, spending }: EngineStatus, end: SessionEnd | null): SessionHead {
  const { beginning, tally, account, events, greatest } = recording;
  return {
    ...beginning,
    ...tally.read(),
    ...account.read(),
    lastAtMs: nowMs,
    end,
    lag: {
      greatestMessages: greatest.lagMessages,
      greatestSeconds: greatest.lagSeconds,
      lastMessages: lag.messages,
    },
    greatestStoredPerSecond: greatest.storedPerSecond,
    cost: costOf(spending, recording.costBefore),
    dataDigest: account.digest.toString(),
    reconciliation: null,
    eventsLeftOut: events.leftOut,
  };
}

/** @param before what the session cost until its settings changed */
function costOf(spending: Spending | null, before: SessionHead['cost']): SessionHead['cost'] {
  if (spending === null) return before;
  const { model, requests, inputTokens, outputTokens, costUsd, cached } = spending;
  if (before === null) return { model, requests, inputTokens, outputTokens, usd: costUsd, cached };
  return {
    model,
    requests: requests + before.requests,
    inputTokens: inputTokens + before.inputTokens,
    outputTokens: outputTokens + before.outputTokens,
    usd: costUsd === null || before.usd === null ? null : costUsd + before.usd,
    cached: cached + before.cached,
  };
}

/** `20260126-233000-k3x9`: by time of its start, UTC, and apart from another of the same second. */
function sessionId(atMs: number, random: number): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').split('T');
  const end = Math.floor(random * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
  return `${day}-${time}-${end}`;
}
