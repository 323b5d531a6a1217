import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { DesktopEvent } from '#shared/contract/desktop.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ServerFrame } from '#shared/contract/wire.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { CHANNELS } from './channels.ts';
import { isOwnPage } from './own-page.ts';
import type { PageLink } from './page-link.ts';
import { requestOf } from './request-of.ts';

/** What stands behind the gate. */
export interface GateKeeper {
  /** A request of the engine's contract. Never rejects. */
  request(name: string, input: unknown): Promise<Result<unknown>>;
  /** A request to this process. Never rejects; checks the input by its schema. */
  ask(name: string, input: unknown, sender: WebContents): Promise<Result<unknown>>;
  /** A page has loaded and listens. */
  greet(sender: WebContents): void;
  /** A page asks for a new try of what was refused. */
  renew(): void;
  /** Files were dropped onto a window; the paths come from the preload, never from the page. */
  drop(paths: readonly string[], sender: WebContents): void;
  /** Where the page wants the view laid over it, or null for nowhere. Not yet checked. */
  place(wish: unknown, sender: WebContents): void;
}

/**
 * The one place that touches ipcMain. First gate of every message: the sender is the main frame of our own page.
 * The second, the schema, stands behind it: in the engine for its contract, in `ask` for this process's.
 */
export function openFrameGate(keeper: GateKeeper): void {
  ipcMain.on(CHANNELS.frame, (event, frame: unknown) => {
    if (!isOwnFrame(event)) return;
    const { sender } = event;
    const reply = (answer: ServerFrame) => sendTo(sender, CHANNELS.frame, answer);
    const request = requestOf(frame);
    if (request === null) {
      reply({ kind: 'refused', error: invalid('the frame is not a request').toShape() });
      return;
    }
    void keeper
      .request(request.name, request.input)
      .then((result) => reply({ kind: 'result', id: request.id, result }));
  });
  ipcMain.on(CHANNELS.link, (event, word: unknown) => {
    if (!isOwnFrame(event)) return;
    if (word === 'renew') keeper.renew();
    else keeper.greet(event.sender);
  });
  ipcMain.handle(CHANNELS.desktop, (event, name: unknown, input: unknown) => {
    if (!isOwnFrame(event)) return refused(new TweetscopeError('REQUEST_FORBIDDEN', 'not from a page of ours'));
    if (typeof name !== 'string') return refused(invalid('the request has no name'));
    return keeper.ask(name, input, event.sender);
  });
  ipcMain.on(CHANNELS.drop, (event, paths: unknown) => {
    const isList = Array.isArray(paths) && paths.length <= 100 && paths.every((path) => typeof path === 'string');
    if (isOwnFrame(event) && isList) keeper.drop(paths, event.sender);
  });
  ipcMain.on(CHANNELS.view, (event, wish: unknown) => {
    if (isOwnFrame(event)) keeper.place(wish, event.sender);
  });
}

export function sendFrame(contents: WebContents, frame: ServerFrame): void {
  sendTo(contents, CHANNELS.frame, frame);
}

export function sendLink(contents: WebContents, link: PageLink): void {
  sendTo(contents, CHANNELS.link, link);
}

export function sendDesktopEvent(contents: WebContents, event: DesktopEvent): void {
  sendTo(contents, CHANNELS.desktop, event);
}

function sendTo(contents: WebContents, channel: string, message: unknown): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(channel, message);
}

function isOwnFrame({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}

function refused(error: TweetscopeError): Result<never> {
  return { ok: false, error: error.toShape() };
}

function invalid(message: string): TweetscopeError {
  return new TweetscopeError('REQUEST_INVALID', message);
}
