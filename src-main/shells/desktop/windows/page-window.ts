import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ADDRESS } from '../guards/own-page.ts';
import { PAGE_PREFERENCES } from '../guards/web-preferences.ts';
import type { KeptChoices } from './kept-choices.ts';
import { placeFor, withPlace } from './window-place.ts';

const CANVAS = { light: '#f3f5f8', dark: '#0b0e13' };
/** The spelling of the system's own; elsewhere Chromium would fetch its word lists from the network. */
const HAS_SYSTEM_SPELLING = process.platform === 'darwin' || process.platform === 'win32';

interface PageWindow {
  /** `main`, or another of its own behind the page's address: `?window=inspector`. */
  readonly kind: 'main' | 'inspector';
  /** The part of the address behind the page: `#/live?tweet=17`. */
  readonly place: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'system' | 'light' | 'dark';
}

/** A window with a page of ours: sandboxed, isolated, shown when it has something to show. */
export function openPageWindow({ kind, place, width, height, theme }: PageWindow): BrowserWindow {
  const isDark = theme === 'system' ? nativeTheme.shouldUseDarkColors : theme === 'dark';
  const window = new BrowserWindow({
    width,
    height,
    minWidth: kind === 'main' ? 900 : 360,
    minHeight: kind === 'main' ? 600 : 400,
    show: false,
    title: 'Tweetscope',
    backgroundColor: isDark ? CANVAS.dark : CANVAS.light,
    webPreferences: {
      ...PAGE_PREFERENCES,
      preload: join(__dirname, 'preload.cjs'),
      spellcheck: HAS_SYSTEM_SPELLING,
    },
  });
  window.once('ready-to-show', () => window.show());
  const query = kind === 'main' ? '' : `?window=${kind}`;
  void window.loadURL(`${APP_ADDRESS}${query}${place}`);
  return window;
}

/** Puts the window where it was with these displays, and keeps where it is when it moves. */
export function rememberPlace(window: BrowserWindow, kept: KeptChoices): void {
  const displays = () => screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = placeFor(kept.now.places, displays());
  if (place !== null) {
    window.setBounds(place);
    if (place.isMaximized) window.maximize();
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const now = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    kept.change({ places: withPlace(kept.now.places, displays(), now) });
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', keep);
}
