import { randomInt } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { openFileSource } from '#engine/1-source/file/file-source.ts';
import { Simulator } from '#engine/1-source/simulator/simulator.ts';
import { Engine } from '#engine/engine.ts';
import type { ChosenSource } from '#engine/engine-parts.ts';
import type { PipelineOptions } from '#engine/pipeline-options.ts';
import type { AlarmLine } from '#engine/ports/alarm-line.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import type { Archive } from '#engine/ports/archive.ts';
import type { Broker } from '#engine/ports/broker.ts';
import type { IndexRebuild } from '#engine/ports/index-rebuild.ts';
import type { PdfPrinter } from '#engine/ports/pdf-printer.ts';
import type { SearchIndex } from '#engine/ports/search-index.ts';
import type { SecretStore } from '#engine/ports/secret-store.ts';
import type { SessionStore } from '#engine/ports/session-store.ts';
import { Quality } from '#engine/quality/quality.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { ChromiumPrinter } from './adapters/chromium/chromium-printer.ts';
import { ownComposeFile } from './adapters/compose/compose-file.ts';
import { ComposeStack } from './adapters/compose/compose-stack.ts';
import { SqliteArchive } from './adapters/embedded/archive/sqlite-archive.ts';
import { JsonCorrectionStore } from './adapters/embedded/corrections/json-correction-store.ts';
import { DataFolderLock } from './adapters/embedded/data-folder-lock.ts';
import { SqliteSearchIndex } from './adapters/embedded/index/sqlite-search-index.ts';
import { SqliteBroker } from './adapters/embedded/log/sqlite-broker.ts';
import { SqliteSessionStore } from './adapters/embedded/sessions/sqlite-session-store.ts';
import { JsonWatchStore } from './adapters/embedded/watches/json-watch-store.ts';
import { KibanaDashboards } from './adapters/kibana/kibana-dashboards.ts';
import { nowOrLate } from './adapters/late/late.ts';
import { lateArchive, lateIndex } from './adapters/late/late-stores.ts';
import { WebhookAlarmLine } from './adapters/webhook/webhook-alarm-line.ts';
import { openAnalyserAt, openOtherAnalyser } from './open-analyser.ts';
import { openSecretStore } from './open-secret-store.ts';
import { ExportDesk } from './reports/export-desk.ts';
import type { Kibana } from './services/kibana.ts';
import { Replays } from './services/replays.ts';
import type { ServiceStack } from './services/service-stack.ts';
import { bounded } from './settings/bounded.ts';
import { fillSecrets } from './settings/fill-secrets.ts';
import { rehearsalRefusal } from './settings/rehearsal-refusal.ts';
import { sessionAbout } from './settings/session-about.ts';
import { systemClock } from './system-clock.ts';

/** The parts of a profile, opened, with the engine on them. */
export interface Composition {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly quality: Quality;
  readonly broker: Broker;
  readonly analyser: Analyser;
  readonly index: SearchIndex;
  readonly archive: Archive;
  readonly kibana: Kibana;
  readonly sessions: SessionStore;
  readonly replays: Replays;
  readonly exports: ExportDesk;
  readonly printer: PdfPrinter;
  readonly stack: ServiceStack;
  /** Stops the engine at once if it runs, then closes what was opened, last first. Idempotent. */
  close(): Promise<void>;
}

export interface ComposeOptions {
  /** `own` takes the data folder for this process; `read` looks while another process may work. */
  readonly mode: 'own' | 'read';
  /** The program in words, for whoever finds the data folder taken. */
  readonly what: string;
  /** Produce nothing, only work through the log. */
  readonly produce?: boolean;
  /** Stop producing after so many tweets. */
  readonly count?: number;
  /** In place of the source of the settings. */
  readonly source?: ChosenSource;
  /** Where secrets are that no variable or flag gives; stays open. Without it, what the settings ask for. */
  readonly secrets?: SecretStore;
  /** Open though a server can't be reached yet, and go on by itself when it can. */
  readonly patient?: boolean;
  /** The session that goes on with this composition: it is not taken for one that a crash left. */
  readonly session?: string | null;
  /** Makes PDFs; without it, a Chromium of this machine. */
  readonly printer?: PdfPrinter;
}

export interface Place {
  readonly directory: string;
  readonly readOnly: boolean;
}

/** The only place that reads a profile and picks adapters. @throws what keeps a part from opening, all else closed */
export async function compose(given: Settings, options: ComposeOptions): Promise<Composition> {
  const opened: (() => Promise<void> | void)[] = [];
  const open = <T extends { close(): Promise<void> }>(part: T): T => {
    opened.push(() => part.close());
    return part;
  };
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= closeAll(opened);
    return closing;
  };
  try {
    const readOnly = options.mode === 'read';
    const settings = await fillSecrets(given, options.secrets ?? open(openSecretStore(given, process.env)));
    if (!readOnly) {
      const lock = DataFolderLock.acquire(settings.data, options.what);
      opened.push(() => lock.release());
    }
    const place = { directory: settings.data, readOnly };
    const broker = open(await openBroker(settings, place));
    const index = open(await openIndex(settings, place, options.patient));
    const archive = open(await openArchive(settings, place, options.patient));
    const sessions = openSessions(settings, place, options.session);
    opened.push(() => sessions.close());
    const analyser = open(await openAnalyserAt(settings, place));
    const printer = options.printer ?? openPrinter();
    const tools = { stores: { index, archive }, printer };
    const exports = open(new ExportDesk({ tools, clock: systemClock, folder: join(settings.data, 'exports') }));
    const engine = open(
      new Engine(
        {
          broker,
          index,
          archive,
          analyser,
          source: options.source ?? sourceOf(settings, options),
          watchStore: new JsonWatchStore(settings.data),
          sessionStore: sessions,
          alarmLine: openAlarmLine(settings),
          clock: systemClock,
          random: Math.random,
        },
        {
          profile: settings.profile,
          pipeline: pipelineOptionsOf(settings, options),
          drainTimeoutMs: settings.pipeline.drainTimeoutMs,
          rehearsalRefusal: rehearsalRefusal(settings),
          about: sessionAbout(settings),
        },
      ),
    );
    const quality = open(
      new Quality({
        facts: engine.facts,
        feed: engine.feed,
        index,
        archive,
        corrections: new JsonCorrectionStore(settings.data),
        openAnalyser: (which) => openOtherAnalyser(settings, which, analyser),
        hasSecondOpinion: settings.analyser.kind !== 'offline',
        clock: systemClock,
      }),
    );
    const kibana = openKibana(settings);
    const replays = open(
      new Replays({
        settings,
        broker,
        sessions,
        open: (replaySettings, source) => compose(replaySettings, { mode: 'own', what: 'a replay', source }),
        clock: systemClock,
      }),
    );
    const stores = { broker, index, archive };
    const stack = open(openStack(settings));
    const around = { kibana, stack, sessions, replays, exports, printer };
    return { settings, engine, quality, ...stores, analyser, ...around, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** The dashboards alone, for those who need no pipeline. Nothing is asked before it is used, and nothing stays open. */
export function openKibana({ kibana, index, elasticsearch }: Settings): Kibana {
  return new KibanaDashboards({ ...kibana, index: elasticsearch.index, isFed: index.kind === 'elasticsearch' });
}

const DAY_MS = 86_400_000;

/** Whoever has the data folder closes what a crash left open, and lets go of what is too old. */
function openSessions(
  { sessions: { keepDays, keepMost } }: Settings,
  place: Place,
  goesOn?: string | null,
): SessionStore {
  const store = SqliteSessionStore.open(place);
  if (place.readOnly) return store;
  store.closeCrashed(goesOn ?? null);
  store.purge(keepDays === 'unlimited' ? 0 : systemClock.nowMs() - keepDays * DAY_MS, keepMost);
  return store;
}

/** The sessions alone, to be looked at beside a process that may be recording. */
export function openSessionStore(settings: Settings): SessionStore {
  return openSessions(settings, { directory: settings.data, readOnly: true });
}

/** What makes PDFs where no window does. */
export function openPrinter(): PdfPrinter {
  return new ChromiumPrinter(process.env);
}

function openAlarmLine({ watches }: Settings): AlarmLine | null {
  return watches.webhook === '' ? null : new WebhookAlarmLine(watches.webhook, systemClock);
}

/** The services alone, for those who need no pipeline. Nothing is asked before it is used; close it. */
export function openStack({ stack }: Settings): ServiceStack {
  const file = stack.file === '' ? ownComposeFile() : resolve(stack.file);
  return new ComposeStack({ file, env: process.env, clock: systemClock });
}

/** Vendor clients are loaded where they are used: they take longer to load than the embedded profile to start. */
export async function openBroker({ broker, kafka }: Settings, place: Place): Promise<Broker> {
  if (broker.kind === 'embedded') return SqliteBroker.open({ ...place, clock: systemClock });
  const { KafkaBroker } = await import('./adapters/kafka/kafka-broker.ts');
  return new KafkaBroker(
    {
      brokers: kafka.brokers.split(',').map((address) => address.trim()),
      clientId: kafka.clientId,
      tls: kafka.tls
        ? { caFile: kafka.tlsCaFile, certificateFile: kafka.tlsCertificateFile, keyFile: kafka.tlsKeyFile }
        : null,
      sasl:
        kafka.saslMechanism === 'none'
          ? null
          : { mechanism: kafka.saslMechanism, username: kafka.saslUsername, password: kafka.saslPassword },
    },
    systemClock,
  );
}

export async function openIndex(settings: Settings, place: Place, patient = false): Promise<SearchIndex> {
  if (settings.index.kind === 'embedded') return SqliteSearchIndex.open(place);
  const { ElasticsearchIndex } = await import('./adapters/elasticsearch/elasticsearch-index.ts');
  const open = (): Promise<SearchIndex> =>
    ElasticsearchIndex.open({ ...settings.elasticsearch, readOnly: place.readOnly });
  return patient ? nowOrLate(open, systemClock, (late) => lateIndex('Elasticsearch', late)) : open();
}

/** @throws USAGE where the index is not Elasticsearch */
export async function openIndexRebuild({ index, elasticsearch }: Settings): Promise<IndexRebuild> {
  if (index.kind === 'embedded') {
    throw new TweetscopeError('USAGE', 'the embedded index needs no copy: it changes its tables at its next start');
  }
  const { ElasticsearchRebuild } = await import('./adapters/elasticsearch/reindex/elasticsearch-rebuild.ts');
  return new ElasticsearchRebuild(elasticsearch);
}

export async function openArchive({ archive, cassandra }: Settings, place: Place, patient = false): Promise<Archive> {
  if (archive.kind === 'embedded') return SqliteArchive.open(place);
  const { CassandraArchive } = await import('./adapters/cassandra/cassandra-archive.ts');
  const contactPoints = cassandra.contactPoints.split(',');
  const open = (): Promise<Archive> => CassandraArchive.open({ ...cassandra, contactPoints, readOnly: place.readOnly });
  return patient ? nowOrLate(open, systemClock, (late) => lateArchive('Cassandra', late)) : open();
}

async function closeAll(opened: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const close of opened.toReversed()) await close();
}

/** Instances tell simulators on one topic apart: seven digits of each tweet_id. */
const INSTANCES = 10_000_000;

function sourceOf({ source, simulator }: Settings, { count }: ComposeOptions): ChosenSource {
  if (source.kind === 'simulator') {
    const made = new Simulator({
      seed: simulator.seed,
      instance: randomInt(INSTANCES),
      rate: source.rate === 'recorded' ? 'natural' : source.rate,
      scenario: simulator.scenario,
      languageWeights: simulator.languages,
    });
    return { name: 'Simulator', open: async () => made, simulator: made };
  }
  return {
    name: basename(source.kind),
    simulator: null,
    open: () =>
      openFileSource({
        path: source.kind,
        format: source.format,
        pace: source.rate === 'natural' ? 'recorded' : source.rate,
        ...(count === undefined ? {} : { count }),
      }),
  };
}

function pipelineOptionsOf(settings: Settings, { count, produce, patient }: ComposeOptions): PipelineOptions {
  const { topic, deadLetters, consumer, pipeline } = settings;
  return {
    topic: {
      topic: topic.name,
      partitions: topic.partitions,
      replicationFactor: topic.replicationFactor,
      retentionMs: bounded(topic.retentionHours, 3_600_000),
      retentionBytes: bounded(topic.retentionBytes),
    },
    deadLetterTopic: deadLetters.topic,
    group: consumer.group,
    from: consumer.from,
    maxInFlight: pipeline.maxInFlight,
    maxInFlightBytes: pipeline.maxInFlightBytes,
    analysisBatch: pipeline.analysisBatch,
    storeBatch: pipeline.storeBatch,
    batchAgeMs: pipeline.batchAgeMs,
    commitIntervalMs: pipeline.commitIntervalMs,
    count: count ?? Number.POSITIVE_INFINITY,
    produce: produce ?? true,
    patient: patient ?? false,
  };
}
