import { app, type BrowserWindow, dialog } from 'electron';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { standardDataFolder } from '../../../settings/data-folder.ts';
import { noteMovedData, readMovedData } from '../../../settings/moved-data.ts';
import type { DesktopWords } from '../menu/desktop-words.ts';
import { checkTarget, copyData, removeData } from './copy-data.ts';

interface Options {
  readonly settings: () => Settings;
  readonly words: () => DesktopWords;
  readonly window: () => BrowserWindow;
  /** Drains the engine and frees the data folder. */
  readonly drain: () => Promise<void>;
  /** The engine goes on where it is. */
  readonly goOn: () => void;
  readonly quit: () => void;
}

/** Another place for the data: copied, compared, switched at a new start; the old one stays until a person lets it go. */
export class DataMove {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** A folder that a flag, a variable or a file names is moved where it is named. */
  get isOffered(): boolean {
    const standard = standardDataFolder(process.env);
    return this.#options.settings().data === (readMovedData(standard)?.folder ?? standard);
  }

  /** @throws DATA_FOLDER_UNUSABLE, SETTING_FIXED, and what kept the data from being copied; it is then where it was */
  async begin(): Promise<void> {
    const { settings, words, window, drain, goOn, quit } = this.#options;
    const { moveTitle, moveAsk, moveDetail, moveNow, cancel } = words();
    if (!this.isOffered) throw new TweetscopeError('SETTING_FIXED', 'data is named by a flag, a variable or a file');
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: moveTitle,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    const [to] = filePaths;
    if (canceled || to === undefined) return;
    const from = settings().data;
    checkTarget(from, to);
    const { response } = await dialog.showMessageBox(window(), {
      type: 'question',
      title: moveTitle,
      message: moveAsk(to),
      detail: moveDetail,
      buttons: [moveNow, cancel],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return;
    await drain();
    try {
      await copyData(from, to, (fraction) => window().setProgressBar(fraction));
      noteMovedData(standardDataFolder(process.env), { folder: to, from });
    } catch (thrown) {
      goOn();
      throw thrown;
    } finally {
      window().setProgressBar(-1);
    }
    // What the command line handed over names the old place.
    delete process.env.TWEETSCOPE_DESKTOP_SETTINGS;
    app.relaunch();
    quit();
  }

  /** The copy that was left behind by the last move; null where there is none any more. */
  get old(): string | null {
    return this.isOffered ? (readMovedData(standardDataFolder(process.env))?.from ?? null) : null;
  }

  /** Asks first: that can't be undone. */
  async removeOld(): Promise<void> {
    const { old } = this;
    if (old === null) return;
    const { settings, words, window } = this.#options;
    const { moveTitle, movedAsk, movedDetail, movedRemove, cancel } = words();
    const { response } = await dialog.showMessageBox(window(), {
      type: 'warning',
      title: moveTitle,
      message: movedAsk(old),
      detail: movedDetail(settings().data),
      buttons: [movedRemove, cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return;
    await removeData(old);
    noteMovedData(standardDataFolder(process.env), { folder: settings().data, from: null });
  }
}
