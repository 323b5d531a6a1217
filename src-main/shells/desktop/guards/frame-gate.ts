import { type BrowserWindow, ipcMain } from 'electron';
import type { ServerFrame } from '#shared/contract/wire.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { isOwnPage } from './app-protocol.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';

const CHANNEL = 'tweetscope:frame';
const LONGEST_NAME = 100;

/**
 * The one place that touches ipcMain. First gate of every request: the sender is the main frame of our own page.
 * The second, the schema, stands in the engine.
 */
export function openFrameGate(engine: EngineSupervisor): void {
  ipcMain.on(CHANNEL, (event, frame: unknown) => {
    const reply = (answer: ServerFrame) => {
      if (!event.sender.isDestroyed()) event.sender.send(CHANNEL, answer);
    };
    const { senderFrame } = event;
    if (senderFrame === null || senderFrame !== event.sender.mainFrame || !isOwnPage(senderFrame.url)) return;
    const request = requestOf(frame);
    if (request === null) {
      const error = new TweetscopeError('REQUEST_INVALID', 'the frame is not a request').toShape();
      reply({ kind: 'refused', error });
      return;
    }
    engine
      .request(request.name, request.input)
      .then((result) => reply({ kind: 'result', id: request.id, result }))
      .catch(() => undefined);
  });
}

export function sendFrame(window: BrowserWindow, frame: ServerFrame): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNEL, frame);
}

function requestOf(frame: unknown): { readonly id: number; readonly name: string; readonly input: unknown } | null {
  if (typeof frame !== 'object' || frame === null) return null;
  const { kind, id, name, input } = frame as Record<string, unknown>;
  const fits =
    kind === 'request' && Number.isSafeInteger(id) && typeof name === 'string' && name.length <= LONGEST_NAME;
  return fits ? { id: id as number, name, input } : null;
}
