import type { BrowserWindow, Rectangle, WebPreferences } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGuestView } from '../../../../../src-main/shells/desktop/embedded/guest-view.ts';

/** Stand-ins that refuse what Electron refuses: bounds that are not whole, a view that is not there, a second place for one. */
const electron = vi.hoisted(() => {
  class GuestPage {
    bounds: unknown = null;
    readonly webContents = {};
    readonly options: { readonly webPreferences: unknown };
    constructor(options: { readonly webPreferences: unknown }) {
      this.options = options;
    }
    setBounds(bounds: Record<string, number>) {
      for (const [name, value] of Object.entries(bounds))
        if (!Number.isInteger(value)) throw new TypeError(`conversion failure: ${name} is ${value}`);
      this.bounds = bounds;
    }
  }
  return { WebContentsView: class extends GuestPage {}, BrowserView: class extends GuestPage {} };
});
vi.mock('electron', () => electron);

function windowOf(electronMajor: number) {
  const shown = new Set<unknown>();
  const add = (kind: abstract new (...args: never[]) => unknown) => (view: unknown) => {
    if (!(view instanceof kind)) throw new TypeError('this window does not take such a view');
    shown.add(view);
  };
  const remove = (view: unknown) => void shown.delete(view);
  const window =
    electronMajor >= 30
      ? { contentView: { addChildView: add(electron.WebContentsView), removeChildView: remove } }
      : { addBrowserView: add(electron.BrowserView), removeBrowserView: remove };
  return { shown, window: window as unknown as BrowserWindow };
}

const PREFERENCES: WebPreferences = { sandbox: true };
const PLACE: Rectangle = { x: 10, y: 20, width: 300, height: 200 };
let real: string | undefined;

beforeEach(() => {
  real = process.versions.electron;
});
afterEach(() => pretend(real));

function pretend(version: string | undefined): void {
  Object.defineProperty(process.versions, 'electron', { value: version, configurable: true });
}

it.each([
  ['45.4.1', 'WebContentsView'],
  ['30.0.0', 'WebContentsView'],
  ['29.4.6', 'BrowserView'],
  ['25.1.1', 'BrowserView'],
] as const)('in Electron %s is a %s that its window takes, moves and lets go', (version, kind) => {
  pretend(version);
  const { shown, window } = windowOf(Number.parseInt(version, 10));
  const view = createGuestView(PREFERENCES);
  view.attach(window);
  const [page] = [...shown] as { readonly options: unknown; readonly bounds: unknown; readonly webContents: unknown }[];
  expect(page).toBeInstanceOf(electron[kind]);
  expect(page?.options).toEqual({ webPreferences: PREFERENCES });
  expect(view.contents).toBe(page?.webContents);
  view.setBounds(PLACE);
  expect(page?.bounds).toEqual(PLACE);
  view.detach(window);
  view.detach(window);
  expect(shown.size).toBe(0);
});
