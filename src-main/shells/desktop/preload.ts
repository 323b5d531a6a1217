import { contextBridge, ipcRenderer } from 'electron';

/**
 * The renderer's only way out: frames of the contract, one channel each way. Nothing of Electron is exposed, and
 * main checks the sender and the schema of all that comes through here.
 */
const CHANNEL = 'tweetscope:frame';

contextBridge.exposeInMainWorld('tweetscope', {
  send: (frame: unknown) => ipcRenderer.send(CHANNEL, frame),
  onFrame: (listener: (frame: unknown) => void) => {
    const forward = (_event: unknown, frame: unknown) => listener(frame);
    ipcRenderer.on(CHANNEL, forward);
    return () => ipcRenderer.removeListener(CHANNEL, forward);
  },
  /** Main is always there while the window is: an engine that is being restarted is a result, not a lost link. */
  onLink: (listener: (link: { state: 'open' }) => void) => {
    listener({ state: 'open' });
    return () => undefined;
  },
  renew: () => undefined,
});
