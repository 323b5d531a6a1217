import { z } from 'zod';
import type { HashtagCount, KeywordMap, SearchPage, SentimentCount, TimelineBucket } from '../domain/insights.ts';
import { SORTS, tweetFilterSchema } from '../domain/insights.ts';
import { type SimulatorState, simulatorChangeSchema } from '../domain/simulation.ts';
import type { Position, StoredTweet } from '../domain/stored-tweet.ts';
import type { ActivityEntry } from './activity.ts';
import {
  type DeadLetterPage,
  type RedriveReport,
  redriveRangeSchema,
  redriveSchema,
  type WholeDeadLetter,
} from './dead-letters.ts';
import { EXPLANATION_REQUESTS } from './explanation.ts';
import { EXPORT_REQUESTS } from './exports.ts';
import type { HistoryReading } from './history.ts';
import { KIBANA_REQUESTS } from './kibana.ts';
import type { LiveTweet } from './live-tweet.ts';
import { MODEL_ANSWER_REQUESTS } from './model-answer.ts';
import { type Correction, correctSchema, type QualityReport, type Reanalysis, reanalyseSchema } from './quality.ts';
import { type Rehearsal, type RehearsalReport, rehearsalEndSchema, rehearsalStartSchema } from './rehearsal.ts';
import { REPLAY_REQUESTS } from './replay.ts';
import { nothing, type RequestSpec, request } from './request.ts';
import { SESSION_REQUESTS } from './sessions.ts';
import { SETTINGS_REQUESTS } from './settings.ts';
import { STACK_REQUESTS } from './stack.ts';
import type { EngineStatus } from './status.ts';
import {
  browseSchema,
  type MessagePage,
  messagePlaceSchema,
  produceManySchema,
  produceSchema,
  type ResetPreview,
  resetSchema,
  type TopicReport,
  type WholeMessage,
} from './topic.ts';
import { TWEET_FILE_REQUESTS } from './tweet-files.ts';
import { type WatchReport, watchRulesSchema } from './watches.ts';

const tweetId = z.string().regex(/^\d{1,32}$/);
const filtered = z.strictObject({ filter: tweetFilterSchema });

/** Everything the engine answers: the one declaration both transports, the handlers and the renderer's client share. */
export const REQUESTS = {
  'status.read': request<EngineStatus>()(nothing),
  'activity.read': request<readonly ActivityEntry[]>()(nothing),
  /** The last ten minutes while the pipeline ran, one reading a second, oldest first. */
  'history.read': request<readonly HistoryReading[]>()(nothing),

  'pipeline.start': request<EngineStatus>()(nothing),
  /** Drains: resolves when all in flight is stored and committed, or after the deadline (the rest waits in the log). */
  'pipeline.stop': request<EngineStatus>()(nothing),
  /** Source and consumer hold; nothing is lost, the group keeps its place. */
  'pipeline.pause': request<EngineStatus>()(nothing),
  'pipeline.resume': request<EngineStatus>()(nothing),
  /** The consumer alone holds: the source goes on and the log is the buffer. `pipeline.resume` ends it too. */
  'consumer.pause': request<EngineStatus>()(nothing),
  'consumer.resume': request<EngineStatus>()(nothing),

  'source.toggle': request<EngineStatus>()(z.strictObject({ on: z.boolean() })),
  'simulator.change': request<SimulatorState>()(simulatorChangeSchema),

  'rehearsal.read': request<RehearsalReport>()(nothing),
  /** Plays a fault on the running pipeline; it heals by itself. */
  'rehearsal.start': request<Rehearsal>()(rehearsalStartSchema),
  'rehearsal.end': request<RehearsalReport>()(rehearsalEndSchema),

  'quality.read': request<QualityReport>()(nothing),
  /** A person's word on a tweet. The stored analysis stays as it is. */
  'quality.correct': request<Correction | null>()(correctSchema),
  'quality.correction': request<Correction | null>()(z.strictObject({ tweetId })),
  /** All of them, oldest first. */
  'quality.corrections': request<readonly Correction[]>()(nothing),

  'reanalysis.read': request<Reanalysis | null>()(nothing),
  /** Analyses a selection again and shows what would change. */
  'reanalysis.start': request<Reanalysis>()(reanalyseSchema),
  'reanalysis.cancel': request<Reanalysis | null>()(nothing),
  /** Writes what changed to both stores. */
  'reanalysis.apply': request<Reanalysis | null>()(nothing),

  'watches.read': request<WatchReport>()(nothing),
  /** Replaces all rules. */
  'watches.save': request<WatchReport>()(z.strictObject({ rules: watchRulesSchema })),
  'watches.restoreDefaults': request<WatchReport>()(nothing),

  /** The newest live tweets, oldest first. */
  'live.recent': request<readonly LiveTweet[]>()(z.strictObject({ limit: z.number().int().min(1).max(500) })),
  /** A tweet's journey while the engine remembers it (the last 10,000). */
  'live.trace': request<LiveTweet | null>()(z.strictObject({ tweetId })),

  'tweets.search': request<SearchPage>()(
    z.strictObject({
      filter: tweetFilterSchema,
      sort: z.enum(SORTS).default('newest'),
      limit: z.number().int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional(),
    }),
  ),
  /** What each store has of a tweet, read now. */
  'tweets.read': request<{ readonly index: StoredTweet | null; readonly archive: StoredTweet | null }>()(
    z.strictObject({ tweetId }),
  ),

  'insights.sentiment': request<readonly SentimentCount[]>()(filtered),
  'insights.hashtags': request<readonly HashtagCount[]>()(
    z.strictObject({ filter: tweetFilterSchema, limit: z.number().int().min(1).max(200).default(20) }),
  ),
  'insights.timeline': request<readonly TimelineBucket[]>()(
    z.strictObject({ filter: tweetFilterSchema, intervalMs: z.number().int().min(1_000).max(31_536_000_000) }),
  ),
  'insights.keywords': request<KeywordMap>()(
    z.strictObject({ filter: tweetFilterSchema, limit: z.number().int().min(1).max(300).default(80) }),
  ),

  'deadLetters.list': request<DeadLetterPage>()(
    z.strictObject({ limit: z.number().int().min(1).max(200).default(50), cursor: z.string().max(100).optional() }),
  ),
  'deadLetters.read': request<WholeDeadLetter>()(z.strictObject({ offset: z.number().int().min(0) })),
  'deadLetters.redrive': request<RedriveReport>()(redriveSchema),
  'deadLetters.redriveRange': request<RedriveReport>()(redriveRangeSchema),

  'topic.describe': request<TopicReport>()(nothing),
  'topic.messages': request<MessagePage>()(browseSchema),
  'topic.message': request<WholeMessage>()(messagePlaceSchema),
  /** One tweet by hand. */
  'topic.produce': request<Position>()(produceSchema),
  /** Several, in their order; all or none of one request. */
  'topic.produceMany': request<readonly Position[]>()(produceManySchema),
  'topic.previewReset': request<ResetPreview>()(resetSchema),
  /** Moves the group, running or stopped. @returns what was done, counted again at that moment */
  'topic.resetOffsets': request<ResetPreview>()(resetSchema),

  ...EXPLANATION_REQUESTS,
  ...KIBANA_REQUESTS,
  ...SETTINGS_REQUESTS,
  ...MODEL_ANSWER_REQUESTS,
  ...REPLAY_REQUESTS,
  ...SESSION_REQUESTS,
  ...EXPORT_REQUESTS,
  ...STACK_REQUESTS,
  ...TWEET_FILE_REQUESTS,
} as const;

export type RequestName = keyof typeof REQUESTS;
/** What the sender gives: defaults may be left out. */
export type RequestInput<Name extends RequestName> = z.input<(typeof REQUESTS)[Name]['input']>;
/** What the handler gets: parsed, defaults filled in. */
export type ParsedInput<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]['input']>;
export type RequestData<Name extends RequestName> =
  (typeof REQUESTS)[Name] extends RequestSpec<z.ZodType, infer Data> ? Data : never;
