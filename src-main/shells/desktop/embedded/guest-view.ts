import type { BrowserWindow, Rectangle, WebContents, WebPreferences } from 'electron';
import * as electron from 'electron';

/** A page of its own, laid over a window. */
export interface GuestView {
  readonly contents: WebContents;
  attach(window: BrowserWindow): void;
  detach(window: BrowserWindow): void;
  setBounds(bounds: Rectangle): void;
}

/** The present kind of view where there is one; BrowserView before Electron 30. */
export function createGuestView(webPreferences: WebPreferences): GuestView {
  // By version: older ones have the class's name already, and no window that takes it.
  if (Number.parseInt(process.versions.electron, 10) >= 30) {
    const view = new electron.WebContentsView({ webPreferences });
    return {
      contents: view.webContents,
      attach: (window) => window.contentView.addChildView(view),
      detach: (window) => window.contentView.removeChildView(view),
      setBounds: (bounds) => view.setBounds(bounds),
    };
  }
  const view = new electron.BrowserView({ webPreferences });
  return {
    contents: view.webContents,
    attach: (window) => window.addBrowserView(view),
    detach: (window) => window.removeBrowserView(view),
    setBounds: (bounds) => view.setBounds(bounds),
  };
}
