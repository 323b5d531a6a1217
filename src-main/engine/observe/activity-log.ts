import type { ActivityEntry } from '#shared/contract/activity.ts';
import { FAULT_WORDS, type Rehearsal } from '#shared/contract/rehearsal.ts';
import { PART_NAMES, type PipelineState } from '#shared/contract/status.ts';
import type { Alarm } from '#shared/contract/watches.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Casualty } from '../2-consume/casualty.ts';
import type { FactBus } from './facts.ts';

const KEPT = 500;
const STATE_WORDS: Readonly<Record<PipelineState, string>> = {
  starting: 'The pipeline is starting',
  running: 'The pipeline is running',
  paused: 'Paused: source and consumer hold, nothing is lost',
  draining: 'Stopping: finishing what is in flight',
  stopped: 'The pipeline has stopped; what is not committed waits in the log',
  failed: 'The pipeline failed',
};

/** What happened, in words, oldest first. */
export class ActivityLog {
  #entries: ActivityEntry[] = [];
  #unread: ActivityEntry[] = [];
  #nextId = 1;
  readonly #stopListening: readonly (() => void)[];

  constructor(facts: FactBus) {
    this.#stopListening = [
      facts.on('state', ({ state, error, atMs }) => {
        this.#add(atMs, error === null ? 'info' : 'error', STATE_WORDS[state], error?.toShape() ?? null);
      }),
      facts.on('settingsApplied', ({ profile, atMs }) => {
        this.#add(atMs, 'info', `New settings are in force, with the profile ${profile}`, null);
      }),
      facts.on('settingsRefused', ({ error, atMs }) => {
        const words = `New settings did not work, the earlier ones are back: ${error.message}`;
        this.#add(atMs, 'warning', words, error.toShape());
      }),
      facts.on('partDown', ({ part, error, atMs }) => {
        this.#add(atMs, 'error', `${PART_NAMES[part]} is down: ${error.message}`, error.toShape());
      }),
      facts.on('partUp', ({ part, downMs, atMs }) => {
        this.#add(atMs, 'info', `${PART_NAMES[part]} is back after ${(downMs / 1_000).toFixed(1)} s`, null);
      }),
      facts.on('deadLettered', ({ casualties, atMs }) => {
        this.#add(atMs, 'warning', deadLetterWords(casualties), null);
      }),
      facts.on('sourceEnded', ({ produced, rejected, atMs }) => {
        const bad = rejected === 0 ? '' : `, ${rejected} lines were no tweets`;
        this.#add(atMs, 'info', `The source has ended after ${produced} tweets${bad}`, null);
      }),
      facts.on('assigned', ({ partitions, atMs }) => {
        const list = partitions.map(({ partition, offset }) => `${partition} from offset ${offset}`).join(', ');
        this.#add(atMs, 'info', `Reading partition ${list}`, null);
      }),
      facts.on('revoked', ({ partitions, atMs }) => {
        this.#add(atMs, 'info', `Gave up partition ${partitions.join(', ')}`, null);
      }),
      facts.on('topicRestored', ({ topic, atMs }) => {
        const words = `Topic ${topic} was deleted; it was made anew as configured. What nobody had read went with it`;
        this.#add(atMs, 'warning', words, null);
      }),
      facts.on('topicDiffers', ({ topic, differences, atMs }) => {
        const error = new TweetscopeError('TOPIC_DIFFERS', `Topic ${topic} is not as set: ${differences.join(', ')}`);
        this.#add(atMs, 'warning', error.message, error.toShape());
      }),
      facts.on('redriven', ({ count, atMs }) => {
        this.#add(atMs, 'info', `${count} dead ${count === 1 ? 'letter' : 'letters'} sent back to the topic`, null);
      }),
      facts.on('offsetsReset', ({ preview: { again, skipped }, atMs }) => {
        const words = `Offsets reset: ${again} messages come again, ${skipped} are skipped`;
        this.#add(atMs, skipped > 0 ? 'warning' : 'info', words, null);
      }),
      facts.on('rehearsalStarted', ({ rehearsal: { fault, startedAtMs, untilMs }, atMs }) => {
        const seconds = Math.round((untilMs - startedAtMs) / 1_000);
        this.#add(atMs, 'warning', `Rehearsal: ${FAULT_WORDS[fault]} on purpose, for ${seconds} s`, null);
      }),
      facts.on('rehearsalHealed', ({ rehearsal: { fault }, atMs }) => {
        this.#add(atMs, 'info', `Rehearsal: the fault "${FAULT_WORDS[fault]}" is over`, null);
      }),
      facts.on('rehearsalRecovered', ({ rehearsal, atMs }) => {
        this.#add(atMs, 'info', recoveryWords(rehearsal), null);
      }),
      facts.on('alarm', ({ alarm, atMs }) => {
        this.#add(atMs, alarm.state === 'firing' ? 'warning' : 'info', alarmWords(alarm), null);
      }),
      facts.on('alarmUndelivered', ({ error, atMs }) => {
        this.#add(atMs, 'warning', `An alarm did not get out: ${error.message}`, error.toShape());
      }),
      facts.on('marked', ({ text, atMs }) => this.#add(atMs, 'info', `Marker: ${text}`, null)),
      facts.on('sessionLost', ({ error, atMs }) => {
        this.#add(atMs, 'warning', `The session is not recorded any more: ${error.message}`, error.toShape());
      }),
      facts.on('reanalysed', ({ count, analyser, atMs }) => {
        this.#add(atMs, 'info', `${count} stored tweets got another analysis by ${analyser}`, null);
      }),
      facts.on('consumerHeld', ({ on, atMs }) => {
        this.#add(atMs, 'info', on ? 'The consumer holds; the log is the buffer' : 'The consumer goes on', null);
      }),
    ];
  }

  /** Begins with what another engine of this program saw, so that ids go on. */
  inherit(earlier: ActivityLog): void {
    this.#entries = earlier.#entries;
    this.#unread = earlier.#unread;
    this.#nextId = earlier.#nextId;
  }

  entries(): readonly ActivityEntry[] {
    return this.#entries;
  }

  /** What was added since the last call. */
  takeUnread(): readonly ActivityEntry[] {
    const unread = this.#unread;
    this.#unread = [];
    return unread;
  }

  close(): void {
    for (const stop of this.#stopListening) stop();
  }

  #add(atMs: number, level: ActivityEntry['level'], message: string, error: ErrorShape | null): void {
    const entry: ActivityEntry = { id: this.#nextId++, atMs, level, message, error };
    this.#entries = [...this.#entries.slice(-(KEPT - 1)), entry];
    this.#unread = [...this.#unread.slice(-(KEPT - 1)), entry];
  }
}

function alarmWords({ watch, state, value, atMs, sinceMs }: Alarm): string {
  if (state === 'over') return `Watch "${watch.name}" is over after ${((atMs - sinceMs) / 1_000).toFixed(0)} s`;
  const measured = value === null ? '' : ` (${Number(value.toPrecision(3))})`;
  return `Watch "${watch.name}": ${watch.metric} is ${watch.comparison} ${watch.threshold}${measured}`;
}

function recoveryWords({ fault, healedAtMs, recoveredAtMs, peakLag, deadLettered }: Rehearsal): string {
  const seconds = (((recoveredAtMs ?? 0) - (healedAtMs ?? 0)) / 1_000).toFixed(1);
  const letters = deadLettered === 0 ? '' : `, ${deadLettered} dead letters`;
  return `Rehearsal: recovered from "${FAULT_WORDS[fault]}" ${seconds} s after it was over; ${peakLag} messages were behind at most${letters}`;
}

function deadLetterWords(casualties: readonly Casualty[]): string {
  const [first] = casualties;
  if (first === undefined) return 'No message went to the dead letters';
  const { position, code, reason, stage } = first;
  const where = position === null ? '' : `, partition ${position.partition} offset ${position.offset}`;
  const why = `${code} at ${stage}${where}: ${reason}`;
  return casualties.length === 1
    ? `A message went to the dead letters (${why})`
    : `${casualties.length} messages went to the dead letters, the first with ${why}`;
}
