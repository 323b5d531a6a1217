import { ReplaySource } from '#engine/1-source/replay/replay-source.ts';
import type { Engine } from '#engine/engine.ts';
import type { ChosenSource } from '#engine/engine-parts.ts';
import type { Broker } from '#engine/ports/broker.ts';
import type { SessionStore } from '#engine/ports/session-store.ts';
import type { ReplayPaceName, ReplayReport } from '#shared/contract/replay.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Session } from '#shared/session/session-record.ts';
import type { Settings } from '#shared/settings/settings.ts';

/** A pipeline of its own for the replay. */
export interface ReplayPipeline {
  readonly engine: Engine;
  readonly sessions: SessionStore;
  close(): Promise<void>;
}

export interface ReplayParts {
  /** Of the session: its topic is read, nothing of it is written. */
  readonly settings: Settings;
  readonly broker: Pick<Broker, 'read' | 'watermarks'>;
  readonly sessions: Pick<SessionStore, 'read'>;
  readonly open: (settings: Settings, source: ChosenSource) => Promise<ReplayPipeline>;
}

export interface ReplayOptions {
  readonly sessionId: string;
  /** A folder that holds no data yet: the replay gets a log, an index and an archive of its own there. */
  readonly into: string;
  readonly pace: ReplayPaceName;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number, replayed: number) => void;
}

export interface Replayed {
  readonly report: ReplayReport;
  /** The session that the replay wrote; null where it wrote none. */
  readonly replay: Session | null;
}

const PROGRESS_MS = 250;

/**
 * The same messages in the same order through the same analyser, into a fresh log and fresh stores.
 * @throws SESSION_UNKNOWN, REPLAY_EMPTY where the topic keeps none of it, DATA_FOLDER_IN_USE
 */
export async function replaySession(parts: ReplayParts, options: ReplayOptions): Promise<Replayed> {
  const session = parts.sessions.read(options.sessionId);
  if (session === null) throw new TweetscopeError('SESSION_UNKNOWN', `there is no session ${options.sessionId}`);
  const { kept, gone } = await keptOf(parts, session);
  if (kept.length === 0) throw new TweetscopeError('REPLAY_EMPTY', `the topic keeps no message of ${session.id}`);
  const name = `replay:${session.id}`;
  const source = new ReplaySource({
    broker: parts.broker,
    topic: session.topic,
    ranges: kept,
    pace: options.pace,
    name,
  });
  const pipeline = await parts.open(embeddedIn(parts.settings, options.into), {
    name: `Replay of ${session.id}`,
    open: async () => source,
    simulator: null,
  });
  try {
    const played = await play(pipeline, source, options);
    const [head] = pipeline.sessions.list();
    const replay = head === undefined ? null : pipeline.sessions.read(head.id);
    const isSame = !played.isCancelled && gone === 0 && replay?.dataDigest === session.dataDigest;
    const report = { ...played, sessionId: session.id, replayId: replay?.id ?? null, into: options.into, gone, isSame };
    return { report, replay };
  } finally {
    await pipeline.close();
  }
}

async function play({ engine }: ReplayPipeline, source: ReplaySource, { signal, onProgress }: ReplayOptions) {
  const timer = setInterval(() => {
    const { fraction, produced } = source.progress();
    onProgress(fraction ?? 0, produced);
  }, PROGRESS_MS);
  const startedMs = performance.now();
  try {
    await engine.start();
    if (!signal.aborted) await Promise.race([engine.untilSettled(), untilAborted(signal)]);
    await (signal.aborted ? engine.abort() : engine.stop());
  } finally {
    clearInterval(timer);
  }
  const { counts } = engine.status();
  return {
    replayed: source.progress().produced,
    stored: Math.min(counts.indexed, counts.archived),
    deadLettered: counts.deadLettered,
    seconds: (performance.now() - startedMs) / 1_000,
    isCancelled: signal.aborted,
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Of the ranges of a session what the topic still has, and how many messages are gone. */
async function keptOf({ broker }: ReplayParts, { topic, ranges }: Session) {
  const watermarks = new Map((await broker.watermarks(topic)).map((one) => [one.partition, one]));
  const kept = ranges.flatMap(({ partition, from, to }) => {
    const low = watermarks.get(partition)?.lowWatermark ?? to;
    const begin = Math.max(from, low);
    return begin < to ? [{ partition, from: begin, to }] : [];
  });
  const size = (list: Session['ranges']) => list.reduce((sum, { from, to }) => sum + to - from, 0);
  return { kept, gone: size(ranges) - size(kept) };
}

/** The same settings on the embedded parts in another folder; the analyser stays. */
function embeddedIn(settings: Settings, data: string): Settings {
  return {
    ...settings,
    data,
    profile: 'embedded',
    broker: { ...settings.broker, kind: 'embedded' },
    index: { ...settings.index, kind: 'embedded' },
    archive: { ...settings.archive, kind: 'embedded' },
    // What happened then is not news.
    watches: { ...settings.watches, webhook: '' },
  };
}
