import type { ActivityPlace, ActivityWhat } from '#shared/contract/activity.ts';
import { FAULT_WORDS, type Rehearsal } from '#shared/contract/rehearsal.ts';
import type { PipelineState } from '#shared/contract/status.ts';
import type { Alarm, WatchMetric } from '#shared/contract/watches.ts';
import type { Casualty } from '../2-consume/casualty.ts';

/** Links beyond this would be a list of their own: that is in the dead letters. */
const MOST_PLACES = 5;

export const STATE_WORDS: Readonly<Record<PipelineState, string>> = {
  starting: 'The pipeline is starting',
  running: 'The pipeline is running',
  paused: 'Paused: source and consumer hold, nothing is lost',
  draining: 'Stopping: finishing what is in flight',
  stopped: 'The pipeline has stopped; what is not committed waits in the log',
  failed: 'The pipeline failed',
};

const METRIC_WORDS: Readonly<Record<WatchMetric, string>> = {
  partsDown: 'parts down',
  lagMessages: 'messages behind',
  lagSeconds: 'seconds the oldest tweet waits',
  storedPerSecond: 'tweets stored a second',
  consumedP99Ms: 'milliseconds to the consumer, p99',
  storedP99Ms: 'milliseconds to the stores, p99',
  deadLettersPerMinute: 'dead letters a minute',
  errorsPerMinute: 'errors a minute',
  negativeShare: 'negative share',
  negativeShareRise: 'rise of the negative share',
  accuracy: 'accuracy',
  costUsd: 'dollars of cost',
  costUsdPerHour: 'dollars an hour',
};

export function alarmWords({ watch, state, value, atMs, sinceMs }: Alarm): string {
  if (state === 'over') return `Watch "${watch.name}" is over after ${((atMs - sinceMs) / 1_000).toFixed(0)} s`;
  const measured = value === null ? '' : `, now ${Number(value.toPrecision(3))}`;
  return `Watch "${watch.name}" fires: ${METRIC_WORDS[watch.metric]} ${watch.comparison} ${watch.threshold}${measured}`;
}

export function recoveryWords({ fault, healedAtMs, recoveredAtMs, peakLag, deadLettered }: Rehearsal): string {
  const seconds = recoverySeconds({ healedAtMs, recoveredAtMs }).toFixed(1);
  const letters = deadLettered === 0 ? '' : `, ${deadLettered} dead letters`;
  return `Rehearsal: recovered from "${FAULT_WORDS[fault]}" ${seconds} s after it was over; ${peakLag} messages were behind at most${letters}`;
}

export function deadLetterWords(casualties: readonly Casualty[]): string {
  const [first] = casualties;
  if (first === undefined) return 'No message went to the dead letters';
  const { position, code, reason, stage } = first;
  const where = position === null ? '' : `, partition ${position.partition} offset ${position.offset}`;
  const why = `${code} at ${stage}${where}: ${reason}`;
  return casualties.length === 1
    ? `A message went to the dead letters (${why})`
    : `${casualties.length} messages went to the dead letters, the first with ${why}`;
}

/** From the end of the fault to the end of its effects. */
export function recoverySeconds({
  healedAtMs,
  recoveredAtMs,
}: Pick<Rehearsal, 'healedAtMs' | 'recoveredAtMs'>): number {
  return ((recoveredAtMs ?? 0) - (healedAtMs ?? 0)) / 1_000;
}

export function deadLettered(casualties: readonly Casualty[]): ActivityWhat {
  const [first] = casualties;
  return { kind: 'deadLettered', count: casualties.length, code: first?.code ?? '', stage: first?.stage ?? '' };
}

/** Where the first of them stood in the topic. */
export function placesOf(casualties: readonly Casualty[]): readonly ActivityPlace[] {
  return casualties
    .flatMap(({ position }) => (position === null ? [] : [position]))
    .slice(0, MOST_PLACES)
    .map(({ partition, offset }) => ({ partition, offset }));
}
