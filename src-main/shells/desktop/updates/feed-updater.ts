import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Updater } from './update-dialogue.ts';

/** An AppImage runs from a file that can be replaced, also where it was unpacked; a folder of sources can't. */
export function canUpdate(): boolean {
  return app.isPackaged || process.env.APPIMAGE !== undefined;
}

/** electron-updater on a folder of the web: it checks what it fetches (SHA-512; the signature on Windows and macOS). */
export async function feedUpdater(feed: string, note: (text: string) => void): Promise<Updater> {
  // A getter of the module, which the names of an import do not see.
  const { autoUpdater } = (await import('electron-updater')).default;
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
      return found?.isUpdateAvailable ? found.updateInfo.version : null;
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
    install: () => autoUpdater.quitAndInstall(false, true),
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
