import { eventWords } from '#shared/report/event-words.ts';
import { sessionTitle, verdictOf } from '#shared/report/verdict.ts';
import type { Voice } from '#shared/report/words/report-words.ts';
import type { Session } from '#shared/session/session-record.ts';

const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

/** The verdict and what happened, for a terminal: nothing in it moves the cursor. */
export function plainReport(session: Session, voice: Voice): string {
  const { headline, points } = verdictOf(session, voice);
  const width = Math.max(...points.map(({ label }) => label.length));
  const lines = [
    sessionTitle(session, voice),
    headline,
    '',
    ...points.map(({ label, value, words }) => `${label.padEnd(width)}  ${value}: ${words}`),
    '',
    ...session.events.map((event) => `${voice.formats.time(event.atMs)}  ${eventWords(event, voice)}`),
  ];
  return lines.map((line) => `${line.replace(CONTROL, ' ')}\n`).join('');
}
