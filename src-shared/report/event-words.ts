import type { SessionEvent } from '../session/session-events.ts';
import type { Voice } from './words/report-words.ts';

/** An event in a sentence. */
export function eventWords(event: SessionEvent, { words: { events: say }, formats }: Voice): string {
  switch (event.kind) {
    case 'state':
      return say.state(event.state, event.code);
    case 'change':
      return say.change(event.what, event.from, event.to);
    case 'marker':
      return say.marker(event.text);
    case 'fault':
      if (event.phase === 'started') return say.faultStarted(event.fault, event.seconds);
      return event.phase === 'healed'
        ? say.faultHealed(event.fault)
        : say.faultRecovered(event.fault, event.seconds, event.peakLag);
    case 'watch': {
      const value = event.value === null ? '' : formats.decimal(event.value, 2);
      return event.phase === 'firing'
        ? say.watchFiring(event.name, value)
        : say.watchOver(event.name, (event.atMs - event.sinceMs) / 1_000);
    }
    case 'down':
      return say.down(event.part, event.message, event.code);
    case 'up':
      return say.up(event.part, event.downMs);
    case 'deadLetters':
      return say.deadLetters(event.count, event.code, event.stage, event.first);
    case 'sourceEnded':
      return say.sourceEnded(event.produced, event.rejected);
    case 'redriven':
      return say.redriven(event.count);
    case 'offsetsReset':
      return say.offsetsReset(event.again, event.skipped);
    case 'consumerHeld':
      return say.held(event.on);
  }
}

const BAD = ['down', 'deadLetters'];
const NOTABLE = ['change', 'marker', 'fault', 'watch', 'redriven', 'offsetsReset'];

export function eventTone({ kind }: SessionEvent): 'bad' | 'note' | 'plain' {
  if (BAD.includes(kind)) return 'bad';
  return NOTABLE.includes(kind) ? 'note' : 'plain';
}
