import type { ElectronApplication } from 'playwright-core';

/** The page that is laid over the console: what there is of it, and whether it is to be seen now. */
export interface GuestPage {
  /** null where there is none. */
  look(): Promise<Look | null>;
  /** Runs a script in it, as its own would. */
  run<Value>(code: string): Promise<Value>;
  /** Its process ends at once. */
  crash(): Promise<void>;
}

interface Look {
  readonly url: string;
  readonly preferences: Readonly<Record<string, unknown>>;
  /** The folder of its session. */
  readonly storage: string | null;
  /** Laid over a window now. */
  readonly isShown: boolean;
}

export function guestPage(app: ElectronApplication): GuestPage {
  return {
    look: () =>
      app.evaluate(({ BrowserWindow, webContents }) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('http'));
        if (contents === undefined) return null;
        const { getLastWebPreferences } = contents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        const shown = BrowserWindow.getAllWindows().flatMap((window) => {
          // A view is a child of the window since Electron 30.
          const { contentView } = window as unknown as { contentView?: { children?: object[] } };
          return [...(window.getBrowserViews?.() ?? []), ...(contentView?.children ?? [])] as object[];
        });
        const isShown = shown.some((view) => (view as { webContents?: unknown }).webContents === contents);
        const preferences = getLastWebPreferences.call(contents);
        return { url: contents.getURL(), preferences, storage: contents.session.storagePath, isShown };
      }),
    run: (code) =>
      app.evaluate(({ webContents }, script) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('http'));
        return contents?.executeJavaScript(script, true);
      }, code),
    crash: () =>
      app.evaluate(({ webContents }) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('http'));
        contents?.forcefullyCrashRenderer();
      }),
  };
}
