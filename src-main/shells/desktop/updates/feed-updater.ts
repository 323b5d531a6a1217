import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Updater } from './update-dialogue.ts';

/**
 * Whether a newer version can take this one's place. On Linux that is an AppImage, also one that was unpacked, or a
 * package, which says of which kind it is; a folder of sources or a mere copy of the app can't be replaced.
 */
export function canUpdate(): boolean {
  if (process.platform !== 'linux') return app.isPackaged;
  return isAppImage() || (app.isPackaged && existsSync(join(process.resourcesPath, 'package-type')));
}

function isAppImage(): boolean {
  return process.platform === 'linux' && process.env.APPIMAGE !== undefined;
}

interface Options {
  /** A folder of the web. */
  readonly feed: string;
  /** The data folder, where the start of the app named one. */
  readonly data: string | undefined;
  readonly note: (text: string) => void;
}

/** electron-updater on a folder of the web: it checks what it fetches (SHA-512; the signature on Windows and macOS). */
export async function feedUpdater({ feed, data, note }: Options): Promise<Updater> {
  // `autoUpdater` is a getter of the module, which the names of an import do not see.
  const { default: electronUpdater } = await import('electron-updater');
  // Packed together with a package, an AppImage has the note about its kind as well.
  const autoUpdater = isAppImage() ? new electronUpdater.AppImageUpdater() : electronUpdater.autoUpdater;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.forceDevUpdateConfig = !app.isPackaged;
  autoUpdater.logger = { info: () => undefined, warn: (text) => note(`updates: ${text}`), error: () => undefined };
  // Failures are told by what rejects; without a listener the event would end the app.
  autoUpdater.on('error', () => undefined);
  pointTo(autoUpdater, feed);
  return {
    look: async () => {
      const found = await autoUpdater.checkForUpdates();
      if (found === null) throw new Error('this copy of the app cannot be updated');
      return found.isUpdateAvailable ? found.updateInfo.version : null;
    },
    fetch: async (onFraction) => {
      const show = ({ percent }: { readonly percent: number }) => onFraction(percent / 100);
      autoUpdater.on('download-progress', show);
      try {
        await autoUpdater.downloadUpdate();
      } finally {
        autoUpdater.off('download-progress', show);
      }
    },
    install: () => {
      // A newer AppImage is started without the arguments of this one.
      if (isAppImage() && data !== undefined) process.env.TWEETSCOPE_DATA = data;
      const failures: Error[] = [];
      const keep = (error: Error) => void failures.push(error);
      autoUpdater.on('error', keep);
      // What keeps it from that comes as an event, before the call returns.
      autoUpdater.quitAndInstall(false, true);
      autoUpdater.off('error', keep);
      if (failures[0] !== undefined) throw failures[0];
    },
  };
}

/** An app packed with a feed has a file that names its publisher, which is kept; for any other one is written. */
function pointTo(updater: AppUpdater, feed: string): void {
  const generic = { provider: 'generic' as const, url: feed };
  if (!existsSync(join(process.resourcesPath, 'app-update.yml')) || !app.isPackaged) {
    const file = join(app.getPath('userData'), 'app-update.yml');
    mkdirSync(dirname(file), { recursive: true });
    // JSON is YAML as well.
    writeFileSync(file, JSON.stringify({ ...generic, updaterCacheDirName: 'tweetscope-updater' }));
    updater.updateConfigPath = file;
  }
  updater.setFeedURL(generic);
}
