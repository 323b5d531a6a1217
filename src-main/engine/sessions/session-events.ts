import type { SessionEvent, SessionEventKind } from '#shared/session/session-events.ts';
import type { Casualty } from '../2-consume/casualty.ts';
import type { FactBus, Facts } from '../observe/facts.ts';

const MOST_OF_A_KIND = 200;
/** A slider that is dragged is one change, as are dead letters and outages that come in a row. */
const SAME_CHANGE_MS = 2_000;

/** What happened in a session, oldest first; of a kind that never ends only the first 200 are kept. */
export class SessionEvents {
  #redact: (text: string) => string;
  readonly #events: SessionEvent[] = [];
  readonly #byKind = new Map<SessionEventKind, number>();
  #leftOut = 0;
  /** The first that is not written yet, or was changed since. */
  #fresh = 0;

  constructor(redact: (text: string) => string) {
    this.#redact = redact;
  }

  get all(): readonly SessionEvent[] {
    return this.#events;
  }

  get leftOut(): number {
    return this.#leftOut;
  }

  /** What is new or changed since the last call, and from which index on. */
  take(): { readonly from: number; readonly items: readonly SessionEvent[] } {
    const from = this.#fresh;
    this.#fresh = this.#events.length;
    return { from, items: this.#events.slice(from) };
  }

  /** @returns what to call to stop listening. */
  listen(facts: FactBus): readonly (() => void)[] {
    return [
      facts.on('changed', ({ what, from, to, atMs }) => this.#change({ kind: 'change', atMs, what, from, to })),
      facts.on('marked', ({ text, atMs }) => this.add({ kind: 'marker', atMs, text })),
      facts.on('rehearsalStarted', (fact) => this.#fault('started', fact)),
      facts.on('rehearsalHealed', (fact) => this.#fault('healed', fact)),
      facts.on('rehearsalRecovered', (fact) => this.#fault('recovered', fact)),
      facts.on('alarm', ({ alarm: { watch, state, value, sinceMs }, atMs }) => {
        const { name, metric, comparison, threshold } = watch;
        this.add({ kind: 'watch', atMs, phase: state, name, metric, comparison, threshold, value, sinceMs });
      }),
      facts.on('partDown', ({ part, error, atMs }) => {
        this.add({ kind: 'down', atMs, part, code: error.code, message: this.#redact(error.message) });
      }),
      facts.on('partUp', ({ part, downMs, atMs }) => this.add({ kind: 'up', atMs, part, downMs })),
      facts.on('deadLettered', ({ casualties, atMs }) => this.#deadLetters(casualties, atMs)),
      facts.on('sourceEnded', ({ produced, rejected, atMs }) => {
        this.add({ kind: 'sourceEnded', atMs, produced, rejected });
      }),
      facts.on('redriven', ({ count, atMs }) => this.add({ kind: 'redriven', atMs, count })),
      facts.on('offsetsReset', ({ preview: { again, skipped }, atMs }) => {
        this.add({ kind: 'offsetsReset', atMs, again, skipped });
      }),
      facts.on('consumerHeld', ({ on, atMs }) => this.add({ kind: 'consumerHeld', atMs, on })),
    ];
  }

  /** Secrets of other settings, from now on. */
  alsoRedact(redact: (text: string) => string): void {
    const before = this.#redact;
    this.#redact = (text) => redact(before(text));
  }

  add(event: SessionEvent): void {
    const count = this.#byKind.get(event.kind) ?? 0;
    if (count >= MOST_OF_A_KIND) {
      this.#leftOut += 1;
      return;
    }
    this.#byKind.set(event.kind, count + 1);
    this.#events.push(event);
  }

  #change(event: SessionEvent & { kind: 'change' }): void {
    const last = this.#events.at(-1);
    const goesOn = last?.kind === 'change' && last.what === event.what && event.atMs - last.atMs < SAME_CHANGE_MS;
    if (goesOn) this.#replaceLast({ ...event, from: last.from });
    else this.add(event);
  }

  #deadLetters(casualties: readonly Casualty[], atMs: number): void {
    const [first] = casualties;
    if (first === undefined) return;
    const { code, stage, position } = first;
    const last = this.#events.at(-1);
    const goesOn = last?.kind === 'deadLetters' && last.code === code && atMs - last.atMs < SAME_CHANGE_MS;
    const where = position === null ? '' : `${position.partition}:${position.offset}`;
    if (goesOn) this.#replaceLast({ ...last, count: last.count + casualties.length });
    else this.add({ kind: 'deadLetters', atMs, count: casualties.length, code, stage, first: where });
  }

  #fault(phase: 'started' | 'healed' | 'recovered', { rehearsal, atMs }: Facts['rehearsalStarted']): void {
    const { fault, startedAtMs, untilMs, healedAtMs, recoveredAtMs, peakLag, deadLettered } = rehearsal;
    const healedMs = healedAtMs ?? untilMs;
    const ms = phase === 'recovered' ? (recoveredAtMs ?? atMs) - healedMs : healedMs - startedAtMs;
    this.add({ kind: 'fault', atMs, fault, phase, seconds: ms / 1_000, peakLag, deadLettered });
  }

  #replaceLast(event: SessionEvent): void {
    this.#events[this.#events.length - 1] = event;
    this.#fresh = Math.min(this.#fresh, this.#events.length - 1);
  }
}
