import * as electron from 'electron';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CHANNELS } from './guards/channels.ts';

/**
 * The page's only ways out, as plain functions over fixed channels. Nothing of Electron is exposed, no event object
 * either, and main checks the sender and the shape of all that comes through here.
 */
function onMessage(channel: string, listener: (message: unknown) => void): () => void {
  const forward = (_event: IpcRendererEvent, message: unknown) => listener(message);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.removeListener(channel, forward);
}

const links = new Set<(link: unknown) => void>();
let lastLink: unknown = { state: 'connecting' };
onMessage(CHANNELS.link, (link) => {
  lastLink = link;
  for (const listener of links) listener(link);
});

contextBridge.exposeInMainWorld('tweetscope', {
  send: (frame: unknown) => ipcRenderer.send(CHANNELS.frame, frame),
  onFrame: (listener: (frame: unknown) => void) => onMessage(CHANNELS.frame, listener),
  onLink: (listener: (link: unknown) => void) => {
    links.add(listener);
    listener(lastLink);
    return () => links.delete(listener);
  },
  renew: () => ipcRenderer.send(CHANNELS.link, 'renew'),
});

contextBridge.exposeInMainWorld('tweetscopeDesktop', {
  ask: (name: unknown, input: unknown) => ipcRenderer.invoke(CHANNELS.desktop, name, input),
  onEvent: (listener: (event: unknown) => void) => onMessage(CHANNELS.desktop, listener),
});

contextBridge.exposeInMainWorld('tweetscopeViews', {
  show: (place: unknown) => ipcRenderer.send(CHANNELS.view, { kind: 'show', place }),
  hide: () => ipcRenderer.send(CHANNELS.view, { kind: 'hide' }),
});

/** Since Electron 32 a file knows its path no more; since 29 webUtils does. The path goes to main, not to the page. */
function pathOf(file: File): string {
  const { webUtils } = electron as { readonly webUtils?: { getPathForFile(file: File): string } };
  return webUtils?.getPathForFile(file) ?? (file as File & { readonly path?: string }).path ?? '';
}

addEventListener('drop', (event) => {
  const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
  if (event.isTrusted && paths.length > 0) ipcRenderer.send(CHANNELS.drop, paths);
});

ipcRenderer.send(CHANNELS.link, 'hello');
