/** What finds, fetches and installs a newer version. */
export interface Updater {
  /** @returns the newer version's number; null where there is none. @throws what keeps it from looking */
  look(): Promise<string | null>;
  /** Fetches what was found, and checks it. @throws what keeps it from that */
  fetch(onFraction: (fraction: number) => void): Promise<void>;
  /** Ends the app and puts the newer version in its place. */
  install(): void;
}

/** What a person is asked and told. */
export interface UpdateWords {
  /** @returns whether it is to be fetched */
  askToFetch(version: string): Promise<boolean>;
  /** @returns whether it is to be installed now */
  askToInstall(version: string): Promise<boolean>;
  tellNewest(): Promise<void>;
  tellFailure(reason: string): Promise<void>;
}

interface Options {
  readonly updater: Updater;
  readonly words: UpdateWords;
  /** For the progress bar; null when it is over. */
  readonly onFraction: (fraction: number | null) => void;
  /** Everything accepted is stored before the app gives way. */
  readonly drain: () => Promise<void>;
  readonly note: (text: string) => void;
}

/** Never a step without a yes: looking is all it does by itself, and only where a feed was set. */
export class UpdateDialogue {
  readonly #options: Options;
  #isBusy = false;
  #declined: string | null = null;
  #fetched: string | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param isWished a person asked: then also that there is nothing new is told, and that looking failed */
  async look(isWished: boolean): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { words, note } = this.#options;
    try {
      await this.#lookOnce(isWished);
    } catch (thrown) {
      const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
      note(`updates: ${reason}`);
      if (isWished) await words.tellFailure(reason);
    } finally {
      this.#isBusy = false;
      this.#options.onFraction(null);
    }
  }

  async #lookOnce(isWished: boolean): Promise<void> {
    const { updater, words, onFraction, drain, note } = this.#options;
    const version = await updater.look();
    note(`updates: ${version === null ? 'this version is the newest' : `version ${version} is there`}`);
    if (version === null) return isWished ? words.tellNewest() : undefined;
    // Who said no is not asked again by itself for the same version.
    if (!isWished && this.#declined === version) return;
    if (this.#fetched !== version) {
      if (!(await words.askToFetch(version))) {
        this.#declined = version;
        return;
      }
      await updater.fetch(onFraction);
      this.#fetched = version;
    }
    if (!(await words.askToInstall(version))) {
      this.#declined = version;
      return;
    }
    await drain();
    updater.install();
  }
}
