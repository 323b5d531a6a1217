import type { Part } from '../contract/status.ts';
import type { Session } from '../session/session-record.ts';

/** A time a part was down, or a fault was played. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Outage extends Span {
  readonly part: Part;
  readonly code: string;
  readonly message: string;
  /** Played on purpose. */
  readonly isRehearsed: boolean;
  /** Whether it was over before the session was. */
  readonly isOver: boolean;
}

const REHEARSED = 'REHEARSED';

/** Every time a part was down, oldest first. */
export function outagesOf({ events, lastAtMs }: Pick<Session, 'events' | 'lastAtMs'>): readonly Outage[] {
  const outages: Outage[] = [];
  for (const event of events) {
    const open = outages.findIndex((outage) => 'part' in event && outage.part === event.part && !outage.isOver);
    const known = outages[open];
    if (event.kind === 'down' && known === undefined) {
      const { part, code, message, atMs } = event;
      const isRehearsed = code === REHEARSED;
      outages.push({ part, code, message, isRehearsed, fromMs: atMs, toMs: lastAtMs, isOver: false });
    }
    if (event.kind === 'up' && known !== undefined) outages[open] = { ...known, toMs: event.atMs, isOver: true };
  }
  return outages;
}

/** When faults were played on purpose. */
export function rehearsedSpans({ events, lastAtMs }: Pick<Session, 'events' | 'lastAtMs'>): readonly Span[] {
  return events.flatMap((event, at) => {
    if (event.kind !== 'fault' || event.phase !== 'started') return [];
    const { fault, atMs } = event;
    const healed = events
      .slice(at)
      .find((later) => later.kind === 'fault' && later.fault === fault && later.phase === 'healed');
    return [{ fromMs: atMs, toMs: healed?.atMs ?? lastAtMs }];
  });
}
