import type { ActivityEntry } from '#shared/contract/activity.ts';
import type { EngineEvents, EventName } from '#shared/contract/events.ts';
import type { StackReport } from '#shared/contract/stack.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { EventFrame } from '#shared/contract/wire.ts';

/** The part of a WebSocket an outbox needs. */
export interface Outlet {
  /** Bytes handed over and not yet taken by the other side. */
  readonly bufferedAmount: number;
  send(text: string, sent: (error?: Error | null) => void): void;
}

type AnyEvent = { [Name in EventName]: { readonly name: Name; readonly payload: EngineEvents[Name] } }[EventName];

const MAX_HELD_ACTIVITY = 200;

/**
 * Events on their way to one page. A page that reads slower than the engine tells (a tab in the background, a
 * debugger's breakpoint) costs no memory: of status and services only the newest waits, live tweets are dropped and counted into the
 * next batch's `skipped`, activity waits up to a bound.
 */
export class EventOutbox {
  readonly #outlet: Outlet;
  readonly #highWaterBytes: number;
  #status: EngineStatus | null = null;
  #stack: StackReport | null = null;
  #activity: readonly ActivityEntry[] = [];
  #skipped = 0;

  constructor(outlet: Outlet, highWaterBytes: number) {
    this.#outlet = outlet;
    this.#highWaterBytes = highWaterBytes;
  }

  offer<Name extends EventName>(name: Name, payload: EngineEvents[Name]): void {
    this.#hold({ name, payload } as AnyEvent);
    this.#flush();
  }

  #hold(event: AnyEvent): void {
    if (event.name === 'status') this.#status = event.payload;
    if (event.name === 'stack') this.#stack = event.payload;
    if (event.name === 'activity') this.#activity = [...this.#activity, ...event.payload].slice(-MAX_HELD_ACTIVITY);
    if (event.name !== 'tweets') return;
    const { tweets, skipped } = event.payload;
    if (this.#isFull()) {
      this.#skipped += skipped + tweets.length;
    } else {
      this.#send({ kind: 'event', name: 'tweets', payload: { tweets, skipped: skipped + this.#skipped } });
      this.#skipped = 0;
    }
  }

  readonly #flush = (): void => {
    if (this.#status !== null && !this.#isFull()) {
      const payload = this.#status;
      this.#status = null;
      this.#send({ kind: 'event', name: 'status', payload });
    }
    if (this.#stack !== null && !this.#isFull()) {
      const payload = this.#stack;
      this.#stack = null;
      this.#send({ kind: 'event', name: 'stack', payload });
    }
    if (this.#activity.length > 0 && !this.#isFull()) {
      const payload = this.#activity;
      this.#activity = [];
      this.#send({ kind: 'event', name: 'activity', payload });
    }
  };

  #isFull(): boolean {
    return this.#outlet.bufferedAmount >= this.#highWaterBytes;
  }

  #send(frame: EventFrame): void {
    this.#outlet.send(JSON.stringify(frame), (error) => {
      if (!error) this.#flush();
    });
  }
}
