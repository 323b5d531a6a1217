import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { declareAppProtocol, serveAppProtocol } from './app-protocol.ts';
import { openConsoleWindow } from './console-window.ts';
import { startEngine } from './engine-line.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import { openFrameGate, sendFrame } from './frame-gate.ts';

/** The command line checked the settings and gives them as they are: one JSON text in the environment. */
const settingsJson = process.env.TWEETSCOPE_DESKTOP_SETTINGS ?? '{}';
/** The engine's own drain comes first; this is for one that hangs. */
const END_DEADLINE_MS = 40_000;

let window: BrowserWindow | null = null;

const engine = new EngineSupervisor({
  start: () =>
    startEngine({ entry: join(__dirname, 'engine-process.cjs'), settingsJson, node: process.env.TWEETSCOPE_NODE }),
  onEvent: (frame) => {
    if (window !== null) sendFrame(window, frame);
  },
  onFailed: (error) => refuse(error),
});

function refuse({ message, hint }: ErrorShape): void {
  dialog.showErrorBox('Tweetscope cannot start', `${message}\n\n${hint}`);
  app.exit(1);
}

function open(): void {
  window = openConsoleWindow();
  window.on('closed', () => {
    window = null;
  });
}

declareAppProtocol();
// Together with --no-sandbox, which only the user gives, enableSandbox would end every child process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
app.on('activate', () => {
  if (window === null) open();
});

let isEnded = false;
app.on('before-quit', (event) => {
  if (isEnded) return;
  event.preventDefault();
  void engine.end(END_DEADLINE_MS).then(() => {
    isEnded = true;
    app.quit();
  });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

void app.whenReady().then(() => {
  serveAppProtocol(join(__dirname, '../renderer'));
  openFrameGate(engine);
  engine.start();
  open();
});
