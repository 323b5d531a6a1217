import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, type DownloadItem, dialog, type Session } from 'electron';

/**
 * A file the console offers (a report, a picture, a table) is saved where the person says. It is written aside at once,
 * since the page may be gone before the dialog is, and moved when both are done.
 */
export function saveDownloads(session: Session, title: () => string): void {
  session.on('will-download', (_event, item, contents) => {
    const name = basename(item.getFilename());
    void saveOne(item, name, BrowserWindow.fromWebContents(contents), title());
  });
}

async function saveOne(item: DownloadItem, name: string, window: BrowserWindow | null, title: string): Promise<void> {
  const done = new Promise<string>((resolve) => item.once('done', (_event, state) => resolve(state)));
  const aside = join(app.getPath('temp'), `tweetscope-${process.pid}-${Date.now()}-${name}`);
  item.setSavePath(aside);
  const options = { title, defaultPath: join(app.getPath('documents'), name) };
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const [state, { canceled, filePath }] = await Promise.all([done, asked]);
  try {
    if (state === 'completed' && !canceled && filePath) {
      // Beside it first: an older file of that name stays whole until the new one is.
      await copyFile(aside, `${filePath}.part`);
      await rename(`${filePath}.part`, filePath);
    }
  } catch (error) {
    dialog.showErrorBox(title, (error as Error).message);
  } finally {
    await rm(aside, { force: true });
  }
}
