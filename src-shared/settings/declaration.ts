import { CONSUMER_GROUP, TOPIC_DEAD_LETTERS, TOPIC_RAW } from '../domain/headers.ts';
import { SCENARIOS } from '../domain/simulation.ts';
import { FILE_FORMATS } from '../domain/tweet-file.ts';
import { KAFKA_SETTINGS } from './kafka-settings.ts';
import { KIBANA_SETTINGS } from './kibana-settings.ts';
import { OPENAI_SETTINGS } from './openai-settings.ts';
import { PROFILE_NAME } from './profiles.ts';
import { SECRETS_SETTINGS } from './secrets-settings.ts';
import { SESSION_SETTINGS } from './session-settings.ts';
import { setting } from './setting.ts';
import { amountOrUnlimited, integer, languageWeights, oneOf, rate, text, yesOrNo } from './setting-kinds.ts';
import { STACK_SETTINGS } from './stack-settings.ts';
import { STORE_SETTINGS } from './store-settings.ts';
import { UPDATE_SETTINGS } from './update-settings.ts';
import { WATCH_SETTINGS } from './watch-settings.ts';

export type { Setting } from './setting.ts';

const topicName = () => text('letters, digits, ".", "_" and "-", at most 249', /^[\w.-]{1,249}$/);

/** Every setting of Tweetscope: what the file, the environment, the flags, the checks and docs/settings.md come from. */
export const SETTINGS = {
  data: setting(text('a path'), {
    description: 'Folder that holds the embedded log, index and archive, and tweetscope.json.',
    default: null,
    computed: "the platform's folder for application data",
    example: './data',
    flag: '--data <dir>',
    isShared: true,
    applies: 'restart',
  }),
  profile: setting(text('embedded, local, or a profile of the settings file', PROFILE_NAME), {
    description:
      'What stands behind each part: embedded needs no server, local takes Kafka, Elasticsearch and Cassandra of this machine, and the settings file may have more.',
    default: 'embedded',
    example: 'local',
    flag: '--profile <name>',
    isShared: true,
    isAnotherRun: true,
  }),

  'topic.name': setting(topicName(), {
    description: 'Topic the tweets travel on. Created when missing.',
    default: TOPIC_RAW,
    example: TOPIC_RAW,
    isAnotherRun: true,
  }),
  'topic.partitions': setting(integer(1, 1_000), {
    description: 'Partitions of the topic when it is created.',
    default: 1,
    example: '3',
  }),
  'topic.replicationFactor': setting(integer(1, 32), {
    description: 'Copies of each partition when the topic is created; the embedded log keeps one.',
    default: 1,
    example: '3',
  }),
  'topic.retentionHours': setting(amountOrUnlimited('hours'), {
    description: 'How long messages stay in the topic.',
    default: 168,
    example: '24',
  }),
  'topic.retentionBytes': setting(amountOrUnlimited('bytes'), {
    description: 'How large a partition may grow before its oldest messages go.',
    default: 'unlimited',
    example: '1073741824',
  }),
  'deadLetters.topic': setting(topicName(), {
    description: 'Topic for what could not be processed, with the reason.',
    default: TOPIC_DEAD_LETTERS,
    example: TOPIC_DEAD_LETTERS,
  }),
  'consumer.group': setting(text('1 to 255 characters', /^\S{1,255}$/), {
    description: 'Consumer group whose committed offsets say what is done.',
    default: CONSUMER_GROUP,
    example: CONSUMER_GROUP,
    isAnotherRun: true,
  }),
  'consumer.from': setting(oneOf(['earliest', 'latest']), {
    description: 'Where a group without committed offsets starts.',
    default: 'earliest',
    example: 'latest',
  }),

  'source.kind': setting(text('simulator, or the path of a file'), {
    description: 'Where tweets come from: the simulator, or a file to replay.',
    default: 'simulator',
    example: 'tweets.ndjson.gz',
    flag: '--source <simulator|file>',
    isAnotherRun: true,
  }),
  'source.format': setting(oneOf(FILE_FORMATS), {
    description: 'Format of the file to replay; auto looks at its name and first lines.',
    default: 'auto',
    example: 'csv',
    flag: '--format <format>',
  }),
  'source.rate': setting(rate(), {
    description:
      'How fast tweets are produced. natural is one every 1–3 s, recorded follows the times in the file, max is what the pipeline keeps up with.',
    default: null,
    computed: 'natural for the simulator, max for a file',
    example: '1000',
    flag: '--rate <rate>',
    applies: 'live',
  }),
  'simulator.scenario': setting(oneOf(SCENARIOS), {
    description: 'What the simulated world is up to.',
    default: 'steady',
    example: 'breaking-news',
    flag: '--scenario <name>',
    applies: 'live',
  }),
  'simulator.seed': setting(integer(0, 4_294_967_295), {
    description: 'Same seed, same tweets.',
    default: null,
    computed: 'another one at each start',
    example: '42',
    flag: '--seed <number>',
  }),
  'simulator.languages': setting(languageWeights(), {
    description: 'Share of each language among simulated tweets.',
    default: { en: 0.75, fr: 0.25 },
    example: 'en:3,fr:1',
    flag: '--langs <list>',
    applies: 'live',
  }),

  'pipeline.maxInFlight': setting(integer(1, 1_000_000), {
    description: 'Most messages between reading and commit; when full, reading waits.',
    default: 4_000,
    example: '10000',
  }),
  'pipeline.maxInFlightBytes': setting(integer(65_536, 4_294_967_296), {
    description: 'Most bytes of messages between reading and commit.',
    default: 67_108_864,
    example: '134217728',
  }),
  'pipeline.analysisBatch': setting(integer(1, 1_024), {
    description: 'Most tweets given to the analyser at once.',
    default: 256,
    example: '64',
  }),
  'pipeline.storeBatch': setting(integer(1, 10_000), {
    description: 'Most tweets written to a store at once.',
    default: 500,
    example: '1000',
  }),
  'pipeline.batchAgeMs': setting(integer(0, 10_000), {
    description: 'Longest a tweet waits for a batch to fill, in milliseconds.',
    default: null,
    computed: '5 for the embedded stores; 25 for servers, which large batches cost less',
    example: '20',
  }),
  'pipeline.commitIntervalMs': setting(integer(10, 60_000), {
    description: 'Time between two commits of offsets, in milliseconds.',
    default: 200,
    example: '1000',
  }),
  'pipeline.drainTimeoutMs': setting(integer(100, 3_600_000), {
    description: 'How long a stop waits for what is in flight, in milliseconds; the rest waits in the log.',
    default: 30_000,
    example: '60000',
  }),

  ...KAFKA_SETTINGS,
  ...STORE_SETTINGS,
  ...OPENAI_SETTINGS,
  ...KIBANA_SETTINGS,
  ...STACK_SETTINGS,
  ...UPDATE_SETTINGS,
  ...WATCH_SETTINGS,
  ...SESSION_SETTINGS,
  ...SECRETS_SETTINGS,

  'web.port': setting(integer(0, 65_535), {
    description: 'Port of the web shell on 127.0.0.1; 0 takes the one that goes with the data folder, or a free one.',
    default: 0,
    example: '8080',
    flag: '--port <number>',
    isShared: true,
    applies: 'restart',
  }),
  'web.open': setting(yesOrNo(), {
    description: 'Whether the browser is opened at start.',
    default: true,
    example: 'false',
    isShared: true,
    applies: 'restart',
  }),
} as const;

export type SettingPath = keyof typeof SETTINGS;
export const SETTING_PATHS = Object.keys(SETTINGS) as readonly SettingPath[];
