import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { LiveComposition } from '../../../live-composition.ts';
import { settingsNow } from '../../../settings/settings-now.ts';
import { hostLive } from '../../contract-handlers.ts';
import type { EngineOrder, FromEngine, ToEngine } from './engine-protocol.ts';
import { ErrandLine } from './errand-line.ts';
import { keychainOver, printerOver } from './main-services.ts';

/** The line to main: a utility process of Electron has a parentPort, a child of Node an IPC channel. */
interface ParentLine {
  post(message: FromEngine): void;
  onMessage(listener: (message: ToEngine) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function parentLine(): ParentLine {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToEngine)),
    };
  }
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToEngine)),
  };
}

/** Told once what to begin with; until then there is nothing to do but to show that it lives. */
function main(): void {
  const line = parentLine();
  let hasBegun = false;
  line.onMessage((message) => {
    if (hasBegun) return;
    if (message.kind === 'ping') line.post({ kind: 'pong' });
    if (message.kind === 'shutdown') endProcess();
    if (message.kind !== 'begin') return;
    hasBegun = true;
    void begin(line, message.order);
  });
  process.on('disconnect', () => {
    if (!hasBegun) endProcess();
  });
}

async function begin(line: ParentLine, { settingsJson, begin: doing }: EngineOrder): Promise<void> {
  const settings = JSON.parse(settingsJson) as Settings;
  const errands = new ErrandLine((message) => line.post(message));
  line.onMessage((message) => errands.receive(message));
  // Opening takes a moment, in which main may ask whether it lives, or end it.
  let isOpening = true;
  let isEndWished = false;
  line.onMessage((message) => {
    if (!isOpening) return;
    if (message.kind === 'ping') line.post({ kind: 'pong' });
    if (message.kind === 'shutdown') isEndWished = true;
  });
  let live: LiveComposition;
  try {
    live = await LiveComposition.open(settingsNow(settings, process.env), {
      mode: 'own',
      what: 'the Tweetscope desktop',
      keychain: () => keychainOver(errands.run),
      printer: printerOver(errands.run),
    });
  } catch (thrown) {
    line.post({ kind: 'failed', error: TweetscopeError.from(thrown).toShape() });
    return endProcess();
  }
  isOpening = false;
  if (isEndWished) {
    await live.close();
    return endProcess();
  }
  const host = hostLive(live);
  host.subscribe((name, payload) => line.post({ kind: 'event', name, payload }));
  let isEnding = false;
  const shutdown = async () => {
    if (isEnding) return;
    isEnding = true;
    await live.stop().catch(() => undefined);
    await live.close().catch(() => undefined);
    endProcess();
  };
  line.onMessage((message) => {
    if (message.kind === 'shutdown') void shutdown();
    else if (message.kind === 'ping') line.post({ kind: 'pong' });
    else if (message.kind === 'findExport')
      line.post({
        kind: 'result',
        id: message.id,
        result: { ok: true, data: live.current.exports.file(message.exportId) },
      });
    else if (message.kind === 'request')
      host.request(message.name, message.input).then((result) => line.post({ kind: 'result', id: message.id, result }));
  });
  // Main gone: nobody is left to tell. What is in flight is finished, the rest waits in the log.
  process.on('disconnect', () => void shutdown());
  line.post({ kind: 'ready' });
  // A pipeline that can't start says why in its state; the console shows it.
  if (doing === 'wait') return;
  const { engine } = live.current;
  await engine.start().catch(() => undefined);
  if (doing === 'pause' && engine.status().state === 'running') engine.pause();
}

/** Leaves the channel a moment to deliver what was posted last. */
function endProcess(): void {
  setTimeout(() => process.exit(0), 50);
}

main();
