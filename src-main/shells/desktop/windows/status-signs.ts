import { app, type BrowserWindow, Menu, nativeImage, Tray } from 'electron';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { DesktopWords } from '../menu/desktop-words.ts';

interface Actions {
  readonly show: () => void;
  readonly run: (name: 'pipeline.pause' | 'pipeline.resume' | 'pipeline.start' | 'pipeline.stop') => void;
  readonly quit: () => void;
}

/** Work so long that its end is worth a bar: so many messages behind. */
const LONG_WORK = 10_000;

/**
 * What the app shows of the pipeline outside its window: tray, badge, progress bar. Each changes only with what it
 * shows: some desktops redraw a tray at every call.
 */
export class StatusSigns {
  readonly #actions: Actions;
  readonly #tray: Tray | null;
  #shown = '';
  #badge = 0;
  #mostBehind = 0;

  constructor(iconFile: string, actions: Actions) {
    this.#actions = actions;
    this.#tray = openTray(iconFile);
    this.#tray?.on('click', actions.show);
  }

  /** @param status null while the engine is away */
  show(status: EngineStatus | null, words: DesktopWords, window: BrowserWindow | null): void {
    const text = trayText(status, words);
    const state = status?.state ?? null;
    if (text !== this.#shown) {
      this.#shown = text;
      this.#tray?.setToolTip(`Tweetscope: ${text}`);
      this.#tray?.setContextMenu(this.#menu(text, state, words));
    }
    const behind = status?.lag.messages ?? 0;
    const badge = badgeOf(behind);
    if (badge !== this.#badge) app.setBadgeCount(badge);
    this.#badge = badge;
    window?.setProgressBar(this.#progress(status, behind));
  }

  close(): void {
    this.#tray?.destroy();
  }

  /** A replay by how much of the file is read; a long way behind by how much of it is worked off; -1 for no bar. */
  #progress(status: EngineStatus | null, behind: number): number {
    this.#mostBehind = behind === 0 ? 0 : Math.max(this.#mostBehind, behind);
    if (status === null || status.state !== 'running') return -1;
    const { fraction, done } = status.source;
    if (fraction !== null && !done) return fraction;
    return this.#mostBehind >= LONG_WORK ? 1 - behind / this.#mostBehind : -1;
  }

  #menu(text: string, state: EngineStatus['state'] | null, words: DesktopWords): Menu {
    const { show, run, quit } = this.#actions;
    const switches = {
      running: { label: words.pause, click: () => run('pipeline.pause') },
      paused: { label: words.resume, click: () => run('pipeline.resume') },
      stopped: { label: words.start, click: () => run('pipeline.start') },
      failed: { label: words.start, click: () => run('pipeline.start') },
      starting: null,
      draining: null,
    };
    const change = state === null ? null : switches[state];
    return Menu.buildFromTemplate([
      { label: text, enabled: false },
      { type: 'separator' },
      { label: words.show, click: show },
      ...(change === null ? [] : [change]),
      { type: 'separator' },
      { label: words.quit, click: quit },
    ]);
  }
}

export function trayText(status: EngineStatus | null, words: DesktopWords): string {
  if (status === null) return words.engineAway;
  const rate = Math.round(Math.min(status.rates.indexed, status.rates.archived));
  return words.tray(words.states[status.state], short(rate), short(status.lag.messages));
}

/** A lag that is only what is on its way is no news: the badge counts from a hundred on. */
export function badgeOf(behind: number): number {
  return behind < 100 ? 0 : behind;
}

function short(count: number): string {
  if (count < 1_000) return String(count);
  return count < 1_000_000 ? `${Math.round(count / 100) / 10}k` : `${Math.round(count / 100_000) / 10}M`;
}

/** A Linux without a place for it may refuse: the window has all it shows. */
function openTray(iconFile: string): Tray | null {
  try {
    const icon = nativeImage.createFromPath(iconFile);
    return icon.isEmpty() ? null : new Tray(icon);
  } catch {
    return null;
  }
}
