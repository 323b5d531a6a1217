import { REQUESTS, type RequestName } from '#shared/contract/requests.ts';
import type { Result } from '#shared/contract/result.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Composition } from '../compose.ts';
import type { LiveComposition } from '../live-composition.ts';
import { systemClock } from '../system-clock.ts';
import type { ContractHost, EventListener } from './contract-host.ts';
import { explanationHandlers } from './explanation-handlers.ts';
import type { Handlers } from './handlers.ts';
import { kibanaHandlers } from './kibana-handlers.ts';
import { qualityHandlers } from './quality-handlers.ts';
import { replayHandlers } from './replay-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { fixedSettingsHandlers, settingsHandlers } from './settings-handlers.ts';
import { stackHandlers } from './stack-handlers.ts';
import { topicHandlers } from './topic-handlers.ts';
import { tweetFileHandlers } from './tweet-file-handlers.ts';

/** The contract, answered by the engine in this process. */
export function hostContract(composition: Composition): ContractHost {
  const handlers = handlersOf(composition, fixedSettingsHandlers());
  return {
    request: (name, input) => answer(handlers, name, input),
    subscribe: (listener) => listenTo(composition, listener),
  };
}

/** The contract of a program whose settings change: pages stay connected while another engine takes over. */
export function hostLive(live: LiveComposition): ContractHost {
  const settings = settingsHandlers(live);
  const listeners = new Set<EventListener>();
  const tell: EventListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  let handlers = handlersOf(live.current, settings);
  let stopListening = listenTo(live.current, tell);
  live.onSwap(() => {
    stopListening();
    handlers = handlersOf(live.current, settings);
    stopListening = listenTo(live.current, tell);
    tell('status', live.current.engine.status());
  });
  return {
    async request(name, input) {
      // Whoever asks a part in the middle of a change gets the answer of the new one.
      if (name !== 'status.read' && !name.startsWith('settings.')) await live.settled();
      return answer(handlers, name, input);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** All that a composition tells by itself. @returns call it to stop listening */
function listenTo({ engine, stack }: Composition, listener: EventListener): () => void {
  const ends = [engine.subscribe(listener), stack.subscribe((report) => listener('stack', report))];
  return () => {
    for (const end of ends) end();
  };
}

/** The second gate of every request: a name of the contract, and an input that fits it. */
async function answer(handlers: Handlers, name: string, input: unknown): Promise<Result<unknown>> {
  try {
    if (!Object.hasOwn(REQUESTS, name)) {
      throw new TweetscopeError('REQUEST_UNKNOWN', `"${name.slice(0, 60)}" is not in the contract`);
    }
    const known = name as RequestName;
    const parsed = REQUESTS[known].input.safeParse(input);
    if (!parsed.success) throw invalid(known, parsed.error.issues[0]);
    const handle = handlers[known] as (input: unknown) => unknown;
    return { ok: true, data: await handle(parsed.data) };
  } catch (thrown) {
    return { ok: false, error: TweetscopeError.from(thrown).toShape() };
  }
}

function invalid(name: RequestName, issue?: { readonly path: readonly PropertyKey[]; readonly message: string }) {
  const path = issue?.path.map(String).join('.') || 'input';
  return new TweetscopeError('REQUEST_INVALID', `${name}: ${path}: ${issue?.message ?? 'not allowed'}`);
}

function handlersOf(composition: Composition, settings: ReturnType<typeof settingsHandlers>): Handlers {
  const { engine, analyser, index, archive } = composition;
  const status = () => engine.status();
  const then = async (done: Promise<void> | void) => {
    await done;
    return status();
  };
  return {
    'status.read': status,
    'activity.read': () => engine.activity.entries(),
    'history.read': () => engine.history.readings(),

    'pipeline.start': () => then(engine.start()),
    'pipeline.stop': () => then(engine.stop()),
    'pipeline.pause': () => then(engine.pause()),
    'pipeline.resume': () => then(engine.resume()),
    'consumer.pause': () => then(engine.holdConsumer(true)),
    'consumer.resume': () => then(engine.holdConsumer(false)),

    'source.toggle': ({ on }) => then(engine.toggleSource(on)),
    'simulator.change': (change) => engine.changeSimulator(change),

    'rehearsal.read': () => engine.rehearsals(),
    'rehearsal.start': ({ fault, seconds }) => engine.startRehearsal(fault, seconds),
    'rehearsal.end': ({ fault }) => {
      engine.endRehearsal(fault);
      return engine.rehearsals();
    },

    'watches.read': () => engine.watcher.report(),
    'watches.save': ({ rules }) => engine.watcher.save(rules, systemClock.nowMs()),
    'watches.restoreDefaults': () => engine.watcher.restoreDefaults(systemClock.nowMs()),

    'live.recent': ({ limit }) => engine.feed.recent(limit),
    'live.trace': ({ tweetId }) => engine.feed.find(tweetId),

    'tweets.search': ({ cursor, ...request }) => index.search(cursor === undefined ? request : { ...request, cursor }),
    'tweets.read': async ({ tweetId }) => {
      const [indexed, archived] = await Promise.all([index.get(tweetId), archive.get(tweetId)]);
      return { index: indexed, archive: archived };
    },

    'insights.sentiment': ({ filter }) => index.sentimentDistribution(filter),
    'insights.hashtags': ({ filter, limit }) => index.topHashtags(filter, limit),
    'insights.timeline': ({ filter, intervalMs }) => index.timeline(filter, intervalMs),
    'insights.keywords': ({ filter, limit }) => index.keywords(filter, limit),

    'analysis.record': async ({ tweetId }) => (await analyser.record?.(tweetId)) ?? null,

    ...topicHandlers(composition),
    ...qualityHandlers(composition),
    ...kibanaHandlers(composition),
    ...replayHandlers(composition),
    ...sessionHandlers(composition),
    ...settings,
    ...explanationHandlers(composition),
    ...stackHandlers(composition),
    ...tweetFileHandlers(composition),
  };
}
