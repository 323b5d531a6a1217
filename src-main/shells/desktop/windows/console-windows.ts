import { app, type BrowserWindow } from 'electron';
import type { DesktopEvent } from '#shared/contract/desktop.ts';
import type { EventFrame } from '#shared/contract/wire.ts';
import { sendDesktopEvent, sendFrame, sendLink } from '../guards/frame-gate.ts';
import type { PageLink } from '../guards/page-link.ts';
import type { DesktopWords } from '../menu/desktop-words.ts';
import { offerContextMenu } from './context-menu.ts';
import type { KeptChoices } from './kept-choices.ts';
import { openPageWindow, rememberPlace } from './page-window.ts';

interface Options {
  readonly kept: KeptChoices;
  readonly words: () => DesktopWords;
  /** A page's process ended by itself; it is loaded again. @param how Chromium's reason */
  readonly onPageGone: (how: string) => void;
  /** The main window is being closed: on most systems that ends the app, and not before the drain. */
  readonly mayClose: () => boolean;
  readonly onMainWindow: (window: BrowserWindow) => void;
}

const MAIN = { width: 1360, height: 860 };
const INSPECTOR = { width: 480, height: 760 };
/** A page that dies again so soon after it was loaded is left as it is: reloading would go on for ever. */
const RELOAD_PAUSE_MS = 3_000;

/** The main window and the inspector's own, where one is wished. */
export class ConsoleWindows {
  readonly #options: Options;
  #main: BrowserWindow | null = null;
  #inspector: BrowserWindow | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get main(): BrowserWindow | null {
    return this.#main;
  }

  /** Opens the main window, or brings it to the front; `place` is shown there. */
  show(place: string | null = null): BrowserWindow {
    if (this.#main === null) return this.#open(place ?? '');
    if (this.#main.isMinimized()) this.#main.restore();
    this.#main.show();
    this.#main.focus();
    if (place !== null) sendDesktopEvent(this.#main.webContents, { kind: 'go', place });
    return this.#main;
  }

  inspect(tweetId: string): void {
    const place = `#/live?tweet=${tweetId}`;
    if (this.#inspector !== null) {
      sendDesktopEvent(this.#inspector.webContents, { kind: 'go', place });
      this.#inspector.focus();
      return;
    }
    const { theme } = this.#options.kept.now;
    const window = openPageWindow({ kind: 'inspector', place, ...INSPECTOR, theme });
    this.#inspector = window;
    this.#watch(window);
    window.on('closed', () => {
      this.#inspector = null;
    });
  }

  tellFrame(frame: EventFrame): void {
    for (const { webContents } of this.#all()) sendFrame(webContents, frame);
  }

  tellLink(link: PageLink): void {
    for (const { webContents } of this.#all()) sendLink(webContents, link);
  }

  tell(event: DesktopEvent): void {
    if (this.#main !== null) sendDesktopEvent(this.#main.webContents, event);
  }

  #open(place: string): BrowserWindow {
    const { kept, mayClose, onMainWindow } = this.#options;
    const window = openPageWindow({ kind: 'main', place, ...MAIN, theme: kept.now.theme });
    this.#main = window;
    rememberPlace(window, kept);
    this.#watch(window);
    window.on('close', (event) => {
      if (process.platform === 'darwin' || mayClose()) return;
      event.preventDefault();
      app.quit();
    });
    window.on('closed', () => {
      this.#main = null;
      if (!this.#inspector?.isDestroyed()) this.#inspector?.close();
    });
    onMainWindow(window);
    return window;
  }

  #watch(window: BrowserWindow): void {
    const { webContents } = window;
    offerContextMenu(webContents, this.#options.words);
    let loadedMs = Date.now();
    webContents.on('did-finish-load', () => {
      loadedMs = Date.now();
    });
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      this.#options.onPageGone(`${reason} (exit code ${exitCode})`);
      const waitMs = Math.max(0, RELOAD_PAUSE_MS - (Date.now() - loadedMs));
      setTimeout(() => !window.isDestroyed() && webContents.reload(), waitMs);
    });
  }

  #all(): readonly BrowserWindow[] {
    return [this.#main, this.#inspector].filter(
      (window) => window !== null && !window.isDestroyed(),
    ) as BrowserWindow[];
  }
}
