import type { ActivityEntry, ActivityPlace, ActivityWhat } from '#shared/contract/activity.ts';
import { FAULT_WORDS } from '#shared/contract/rehearsal.ts';
import { PART_NAMES } from '#shared/contract/status.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import {
  alarmWords,
  deadLettered,
  deadLetterWords,
  placesOf,
  recoverySeconds,
  recoveryWords,
  STATE_WORDS,
} from './activity-words.ts';
import type { FactBus } from './facts.ts';

const KEPT = 500;
/** What happened, in words, oldest first. */
export class ActivityLog {
  #entries: ActivityEntry[] = [];
  #unread: ActivityEntry[] = [];
  #nextId = 1;
  readonly #stopListening: readonly (() => void)[];

  constructor(facts: FactBus) {
    this.#stopListening = [
      facts.on('state', ({ state, error, atMs }) => {
        this.#add(atMs, error === null ? 'info' : 'error', STATE_WORDS[state], error?.toShape() ?? null, {
          kind: 'state',
          state,
        });
      }),
      facts.on('settingsApplied', ({ profile, atMs }) => {
        this.#add(atMs, 'info', `New settings are in force, with the profile ${profile}`, null, {
          kind: 'settingsApplied',
          profile,
        });
      }),
      facts.on('settingsRefused', ({ error, atMs }) => {
        const words = `New settings did not work, the earlier ones are back: ${error.message}`;
        this.#add(atMs, 'warning', words, error.toShape(), { kind: 'settingsRefused' });
      }),
      facts.on('partDown', ({ part, error, atMs }) => {
        this.#add(atMs, 'error', `${PART_NAMES[part]} is down: ${error.message}`, error.toShape(), {
          kind: 'partDown',
          part,
        });
      }),
      facts.on('partUp', ({ part, downMs, atMs }) => {
        const seconds = downMs / 1_000;
        const words = `${PART_NAMES[part]} is back after ${seconds.toFixed(1)} s`;
        this.#add(atMs, 'info', words, null, { kind: 'partUp', part, seconds });
      }),
      facts.on('deadLettered', ({ casualties, atMs }) => {
        const what = deadLettered(casualties);
        this.#add(atMs, 'warning', deadLetterWords(casualties), null, what, placesOf(casualties));
      }),
      facts.on('sourceEnded', ({ produced, rejected, atMs }) => {
        const bad = rejected === 0 ? '' : `, ${rejected} lines were no tweets`;
        const words = `The source has ended after ${produced} tweets${bad}`;
        this.#add(atMs, 'info', words, null, { kind: 'sourceEnded', produced, rejected });
      }),
      facts.on('assigned', ({ partitions, atMs }) => {
        const list = partitions.map(({ partition, offset }) => `${partition} from offset ${offset}`).join(', ');
        this.#add(atMs, 'info', `Reading partition ${list}`, null, { kind: 'assigned', partitions });
      }),
      facts.on('revoked', ({ partitions, atMs }) => {
        this.#add(atMs, 'info', `Gave up partition ${partitions.join(', ')}`, null, { kind: 'revoked', partitions });
      }),
      facts.on('topicRestored', ({ topic, atMs }) => {
        const words = `Topic ${topic} was deleted; it was made anew as configured. What nobody had read went with it`;
        this.#add(atMs, 'warning', words, null, { kind: 'topicRestored', topic });
      }),
      facts.on('topicDiffers', ({ topic, differences, atMs }) => {
        const error = new TweetscopeError('TOPIC_DIFFERS', `Topic ${topic} is not as set: ${differences.join(', ')}`);
        this.#add(atMs, 'warning', error.message, error.toShape(), { kind: 'topicDiffers', topic });
      }),
      facts.on('redriven', ({ count, atMs }) => {
        const words = `${count} dead ${count === 1 ? 'letter' : 'letters'} sent back to the topic`;
        this.#add(atMs, 'info', words, null, { kind: 'redriven', count });
      }),
      facts.on('offsetsReset', ({ preview: { again, skipped }, atMs }) => {
        const words = `Offsets reset: ${again} messages come again, ${skipped} are skipped`;
        this.#add(atMs, skipped > 0 ? 'warning' : 'info', words, null, { kind: 'offsetsReset', again, skipped });
      }),
      facts.on('rehearsalStarted', ({ rehearsal: { fault, startedAtMs, untilMs }, atMs }) => {
        const seconds = Math.round((untilMs - startedAtMs) / 1_000);
        const words = `Rehearsal: ${FAULT_WORDS[fault]} on purpose, for ${seconds} s`;
        this.#add(atMs, 'warning', words, null, { kind: 'rehearsalStarted', fault, seconds });
      }),
      facts.on('rehearsalHealed', ({ rehearsal: { fault }, atMs }) => {
        const words = `Rehearsal: the fault "${FAULT_WORDS[fault]}" is over`;
        this.#add(atMs, 'info', words, null, { kind: 'rehearsalHealed', fault });
      }),
      facts.on('rehearsalRecovered', ({ rehearsal, atMs }) => {
        const { fault, peakLag } = rehearsal;
        const seconds = recoverySeconds(rehearsal);
        const what = { kind: 'rehearsalRecovered', fault, seconds, peakLag } as const;
        this.#add(atMs, 'info', recoveryWords(rehearsal), null, what);
      }),
      facts.on('alarm', ({ alarm, atMs }) => {
        const isFiring = alarm.state === 'firing';
        const what = { kind: 'alarm', name: alarm.watch.name, isFiring } as const;
        this.#add(atMs, isFiring ? 'warning' : 'info', alarmWords(alarm), null, what);
      }),
      facts.on('alarmUndelivered', ({ error, atMs }) => {
        const words = `An alarm did not get out: ${error.message}`;
        this.#add(atMs, 'warning', words, error.toShape(), { kind: 'alarmUndelivered' });
      }),
      facts.on('marked', ({ text, atMs }) => {
        this.#add(atMs, 'info', `Marker: ${text}`, null, { kind: 'marked', text });
      }),
      facts.on('sessionLost', ({ error, atMs }) => {
        const words = `The session is not recorded any more: ${error.message}`;
        this.#add(atMs, 'warning', words, error.toShape(), { kind: 'sessionLost' });
      }),
      facts.on('reanalysed', ({ count, analyser, atMs }) => {
        const words = `${count} stored tweets got another analysis by ${analyser}`;
        this.#add(atMs, 'info', words, null, { kind: 'reanalysed', count, analyser });
      }),
      facts.on('consumerHeld', ({ on, atMs }) => {
        const words = on ? 'The consumer holds; the log is the buffer' : 'The consumer goes on';
        this.#add(atMs, 'info', words, null, { kind: 'consumerHeld', on });
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

  #add(
    atMs: number,
    level: ActivityEntry['level'],
    message: string,
    error: ErrorShape | null,
    what: ActivityWhat,
    places: readonly ActivityPlace[] = [],
  ): void {
    const about = places.length === 0 ? {} : { places };
    const entry: ActivityEntry = { id: this.#nextId++, atMs, level, message, error, what, ...about };
    this.#entries = [...this.#entries.slice(-(KEPT - 1)), entry];
    this.#unread = [...this.#unread.slice(-(KEPT - 1)), entry];
  }
}
