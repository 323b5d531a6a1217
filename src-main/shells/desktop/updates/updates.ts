import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { DesktopWords } from '../menu/desktop-words.ts';
import { canUpdate, feedUpdater } from './feed-updater.ts';
import { UpdateDialogue } from './update-dialogue.ts';

interface Options {
  /** Empty: nobody looks. */
  readonly feed: string;
  /** The data folder, where the start of the app named one. */
  readonly data: string | undefined;
  readonly words: () => DesktopWords;
  readonly window: () => BrowserWindow;
  readonly drain: () => Promise<void>;
  readonly goOn: () => void;
  readonly note: (text: string) => void;
}

const FIRST_LOOK_MS = 60_000;
const NEXT_LOOK_MS = 86_400_000;

/** Newer versions, as the menu and a daily look offer them. Without a feed nothing is loaded and nothing is asked. */
export class Updates {
  readonly #options: Options;
  #dialogue: Promise<UpdateDialogue> | null = null;

  constructor(options: Options) {
    this.#options = options;
    if (options.feed === '' || !canUpdate()) return;
    setTimeout(() => void this.#look(false), FIRST_LOOK_MS).unref();
    setInterval(() => void this.#look(false), NEXT_LOOK_MS).unref();
  }

  /** What the menu does. */
  async wish(): Promise<void> {
    const { feed, words } = this.#options;
    const { updateNone, updateNoFeed, updateNotInstalled } = words();
    if (!canUpdate()) return this.#tell(updateNone(app.getVersion()), updateNotInstalled);
    if (feed === '') return this.#tell(updateNone(app.getVersion()), updateNoFeed);
    await this.#look(true);
  }

  async #look(isWished: boolean): Promise<void> {
    try {
      this.#dialogue ??= this.#open();
      await (await this.#dialogue).look(isWished);
    } catch (thrown) {
      this.#options.note(`updates: ${String(thrown)}`);
    }
  }

  async #open(): Promise<UpdateDialogue> {
    const { feed, data, words, window, drain, goOn, note } = this.#options;
    return new UpdateDialogue({
      updater: await feedUpdater({ feed, data, note }),
      drain,
      goOn,
      note,
      onFraction: (fraction) => window().setProgressBar(fraction ?? -1),
      words: {
        askToFetch: (version) => {
          const { updateThere, updateFetchDetail, updateFetch, updateLater } = words();
          return this.#ask(updateThere(version), updateFetchDetail(app.getVersion()), [updateFetch, updateLater]);
        },
        askToInstall: (version) => {
          const { updateReady, updateInstallDetail, updateInstall, updateLater } = words();
          return this.#ask(updateReady(version), updateInstallDetail, [updateInstall, updateLater]);
        },
        tellNewest: () => this.#tell(words().updateNewest, words().updateNewestDetail(app.getVersion())),
        tellFailure: (reason) => this.#tell(words().updateFailed, words().updateFailedDetail(reason), 'warning'),
        tellNotInstalled: (reason) =>
          this.#tell(words().updateNotPlaced, words().updateNotPlacedDetail(reason, app.getVersion()), 'warning'),
      },
    });
  }

  async #ask(message: string, detail: string, buttons: readonly [string, string]): Promise<boolean> {
    const { response } = await this.#show({ type: 'question', message, detail, buttons: [...buttons], cancelId: 1 });
    return response === 0;
  }

  async #tell(message: string, detail: string, type: 'info' | 'warning' = 'info'): Promise<void> {
    await this.#show({ type, message, detail, buttons: [this.#options.words().understood] });
  }

  #show(options: MessageBoxOptions) {
    const { words, window } = this.#options;
    return dialog.showMessageBox(window(), { title: words().updates, defaultId: 0, noLink: true, ...options });
  }
}
