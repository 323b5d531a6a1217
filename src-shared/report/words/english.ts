import type { Fault } from '../../contract/rehearsal.ts';
import type { Part, PipelineState } from '../../contract/status.ts';
import type { Sentiment } from '../../domain/analysis.ts';
import type { ChangeKind } from '../../session/session-events.ts';
import type { ReportFormats } from '../report-formats.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

const PARTS: Readonly<Record<Part, string>> = {
  source: 'the source',
  broker: 'the broker',
  analyser: 'the analyser',
  index: 'the search index',
  archive: 'the archive',
};

const FAULTS: Readonly<Record<Fault, string>> = {
  'analyser-busy': 'the analyser answers 429',
  'analyser-garbled': 'malformed answers',
  'index-down': 'search index down',
  'archive-slow': 'archive slow',
  'poison-messages': 'poison messages',
  burst: 'ten times as many tweets',
};

const STATES: Readonly<Record<PipelineState, string>> = {
  starting: 'Starting',
  running: 'Running',
  paused: 'Paused',
  draining: 'Stopping: finishing what is in flight',
  stopped: 'Stopped',
  failed: 'Failed',
};

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  rate: 'Rate',
  scenario: 'Scenario',
  languages: 'Languages',
  source: 'Source',
  analyser: 'Analyser',
  setting: 'Setting',
  filter: 'Filter of the console',
};

const SENTIMENTS: Readonly<Record<Sentiment, string>> = {
  negative: 'negative',
  neutral: 'neutral',
  positive: 'positive',
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function englishReport(f: ReportFormats) {
  const tweets = (count: number) => `${f.count(count)} ${many(count, 'tweet', 'tweets')}`;
  const messages = (count: number) => `${f.count(count)} ${many(count, 'message', 'messages')}`;
  return {
    title: 'Session report',
    untitled: (startedAtMs: number) => `Session of ${f.dateTime(startedAtMs)}`,
    madeWith: (version: string, id: string) => `Tweetscope ${version} · session ${id} · times are UTC`,
    sentiments: SENTIMENTS,
    parts: PARTS,
    tweets,
    headline: {
      empty: 'Nothing went through this session',
      unaccounted: (count: number) => `${messages(count)} can’t be accounted for`,
      disagrees: 'The stores disagree with the topic',
      failed: (code: string) => `The pipeline failed: ${code}`,
      crashed: 'The program ended unexpectedly; what was under way waits in the log',
      running: 'Still running, and nothing is lost so far',
      open: (count: number) => `Nothing was lost; ${messages(count)} still ${many(count, 'waits', 'wait')} in the log`,
      outages: (count: number) => `Nothing was lost, through ${f.count(count)} ${many(count, 'outage', 'outages')}`,
      rehearsed: 'Nothing was lost, through the faults played on purpose',
      deadLetters: (count: number) => `Nothing was lost; ${messages(count)} went to the dead letters`,
      fine: 'All went well: nothing was lost',
    },
    ran: {
      label: 'What ran',
      simulator: (scenario: string) => `Simulator, ${scenario.replaceAll('-', ' ')}`,
      words: (duration: string, profile: string, seed: number | null) =>
        `${duration} on the profile ${profile}${seed === null ? '' : `, seed ${seed}`}`,
    },
    amount: {
      label: 'How much',
      words: (mean: number, most: number) => `${f.perSecond(mean)} on average, ${f.perSecond(most)} at most`,
    },
    lost: {
      label: 'Was anything lost?',
      no: 'Nothing',
      yes: messages,
      books: (accepted: number, stored: number, dead: number) =>
        `${f.count(accepted)} accepted = ${f.count(stored)} stored + ${f.count(dead)} dead ${many(dead, 'letter', 'letters')}`,
      broken: (accepted: number, stored: number, dead: number) =>
        `${f.count(accepted)} accepted, but only ${f.count(stored)} stored + ${f.count(dead)} dead letters`,
    },
    fast: {
      label: 'How fast',
      none: 'Not measured',
      noneWords: 'Nothing was produced and stored within this session',
      words: (half: number, most: number) =>
        `half of the tweets were stored within ${f.latency(half)} of being produced, 99 of 100 within ${f.latency(most)}`,
    },
    felt: {
      label: 'What people felt',
      none: 'Nothing was analysed',
      value: (sentiment: Sentiment, share: string) => `${share} ${SENTIMENTS[sentiment]}`,
      words: (rest: string, tag: string | null) => `${rest}${tag === null ? '' : `; most talked of: ${tag}`}`,
    },
    wrong: {
      label: 'What went wrong',
      nothing: 'Nothing',
      nothingWords: 'no part was down, no message failed, no watch fired',
      value: (count: number) => `${f.count(count)} ${many(count, 'thing', 'things')}`,
      outages: (part: Part, count: number, duration: string) =>
        `${PARTS[part]} was down${count === 1 ? '' : ` ${f.count(count)} times`}, ${duration}`,
      onPurpose: 'on purpose',
      deadLetters: (count: number) => `${messages(count)} went to the dead letters`,
      watches: (count: number) => `${f.count(count)} ${many(count, 'alarm', 'alarms')} of watches`,
      crashed: 'the program was killed or crashed',
      failed: 'the pipeline failed',
      unaccounted: (count: number) => `${messages(count)} not accounted for`,
    },
    pictures: {
      title: 'How it went',
      throughput: 'Throughput, tweets per second',
      produced: 'produced',
      stored: 'stored',
      lag: 'Lag, messages behind',
      latency: 'Latency from produced to stored, over the minute before',
      half: 'half within',
      most: '99 of 100 within',
      sentiment: 'Sentiment over time',
      histogram: 'Latency of every tweet, from produced to stored',
      hashtags: 'Top hashtags',
      topics: 'Top topics',
      confusion: 'What was found (columns) for what was meant (rows)',
      accuracy: (share: string, judged: number) => `${share} of ${tweets(judged)} judged as they were meant`,
      fault: 'fault played on purpose',
      outage: 'a part was down',
      marker: 'marker',
      none: 'Nothing to show',
    },
    evidence: {
      title: 'Evidence',
      books: 'The books',
      accepted: 'accepted',
      stored: 'stored in both',
      dead: 'dead letters',
      missing: 'not accounted for',
      open: (count: number) =>
        `${messages(count)} read and not committed at the end: they wait in the log and come again.`,
      ids: 'Their ids',
      origin:
        'Accepted is counted by the offsets committed, stored by what both stores acknowledged, dead letters by what lies in their topic: three origins that must add up.',
      readBack: 'Read back from topic and stores',
      agrees: (atMs: number) => `Compared on ${f.dateTime(atMs)}: everything agrees.`,
      disagrees: (atMs: number) => `Compared on ${f.dateTime(atMs)}: there are differences.`,
      notRead: 'Topic and stores were not read back for this session: `tweetscope report --reconcile` does it.',
      digest: (digest: string) =>
        `Digest of the data: ${digest}. Two sessions with the same data have the same digest.`,
      findings: {
        missingInIndex: 'missing in the index',
        missingInArchive: 'missing in the archive',
        extraInIndex: 'in the index without a message',
        extraInArchive: 'in the archive without a message',
        doubled: 'doubled in a store',
        unaccounted: 'neither tweet nor dead letter',
      },
      stations: 'Messages by station',
      station: {
        produced: 'Produced',
        consumed: 'Read',
        analysed: 'Analysed',
        indexed: 'Indexed',
        archived: 'Archived',
        committed: 'Committed',
        deadLettered: 'Dead letters',
      },
      latency: 'Latency from produced to …',
      hops: { consumed: 'read', analysed: 'analysed', stored: 'stored in both' },
      columns: { half: '50%', most: '95%', nearly: '99%', longest: 'longest', tweets: 'tweets' },
      errors: 'Errors by code',
      noErrors: 'No error was reported.',
      cost: 'Cost',
      noCost: 'The analyser works offline and costs nothing.',
      costWords: (model: string, usd: string, requests: number, tokens: number, cached: number) =>
        `${model}: ${usd} for ${f.count(requests)} requests and ${f.count(tokens)} tokens${cached === 0 ? '' : `; ${f.count(cached)} tweets were answered from the cache, at no cost`}.`,
      unknownCost: 'price not known',
      happened: 'What happened',
      leftOut: (count: number) => `${f.count(count)} more of the same kinds are left out.`,
      ranWith: 'What it ran with',
      changed: 'Settings that differ from their default',
      notes: 'Notes',
    },
    with: {
      profile: 'Profile',
      source: 'Source',
      broker: 'Broker',
      analyser: 'Analyser',
      index: 'Search index',
      archive: 'Archive',
      topic: 'Topic, group',
      seed: 'Seed',
      scenario: 'Scenario at the start',
      rate: 'Rate at the start',
      versions: 'Versions',
      began: 'Began',
      ended: 'Ended',
      stillRuns: 'still runs',
    },
    events: {
      state: (state: PipelineState, code: string | null) => `${STATES[state]}${code === null ? '' : ` (${code})`}`,
      change: (what: ChangeKind, from: string, to: string) => `${CHANGES[what]}: ${from} → ${to}`,
      marker: (text: string) => `Marker: ${text}`,
      faultStarted: (fault: Fault, seconds: number) =>
        `Fault on purpose: ${FAULTS[fault]}, for ${f.decimal(seconds)} s`,
      faultHealed: (fault: Fault) => `Fault over: ${FAULTS[fault]}`,
      faultRecovered: (fault: Fault, seconds: number, lag: number) =>
        `Recovered from: ${FAULTS[fault]}, ${f.decimal(seconds)} s after it was over; ${messages(lag)} behind at most`,
      watchFiring: (name: string, value: string) => `Watch “${name}” fires${value === '' ? '' : ` (${value})`}`,
      watchOver: (name: string, seconds: number) => `Watch “${name}” is over after ${f.decimal(seconds, 0)} s`,
      down: (part: Part, message: string, code: string) => `${upper(PARTS[part])} is down: ${message} (${code})`,
      up: (part: Part, ms: number) => `${upper(PARTS[part])} is back after ${f.duration(ms)}`,
      deadLetters: (count: number, code: string, stage: string, first: string) =>
        `${messages(count)} to the dead letters: ${code} at ${stage}${first === '' ? '' : `, first ${first}`}`,
      sourceEnded: (produced: number, rejected: number) =>
        `The source has ended after ${tweets(produced)}${rejected === 0 ? '' : `, ${f.count(rejected)} lines were none`}`,
      redriven: (count: number) => `${f.count(count)} dead ${many(count, 'letter', 'letters')} sent back to the topic`,
      offsetsReset: (again: number, skipped: number) =>
        `Offsets reset: ${messages(again)} come again, ${f.count(skipped)} are skipped`,
      held: (on: boolean): string => (on ? 'The consumer holds' : 'The consumer goes on'),
    },
  };
}

export type ReportWords = ReturnType<typeof englishReport>;
