/** What finds, fetches and installs a newer version. */
export interface Updater {
  /** @returns the newer version's number; null where there is none. @throws what keeps it from looking */
  look(): Promise<string | null>;
  /** Fetches what was found, and checks it. @throws what keeps it from that */
  fetch(onFraction: (fraction: number) => void): Promise<void>;
  /** Ends the app and puts the newer version in its place. @throws what keeps it from that: then the app stays */
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
  tellNotInstalled(reason: string): Promise<void>;
}

interface Options {
  readonly updater: Updater;
  readonly words: UpdateWords;
  /** For the progress bar; null when it is over. */
  readonly onFraction: (fraction: number | null) => void;
  /** Everything accepted is stored before the app gives way. */
  readonly drain: () => Promise<void>;
  /** The app stays after all: it works on as before the drain. */
  readonly goOn: () => void;
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
    try {
      const version = await this.#find(isWished);
      if (version !== null && (await this.#fetch(version))) await this.#install(version);
    } finally {
      this.#isBusy = false;
      this.#options.onFraction(null);
    }
  }

  /** @returns the version to ask about; null where there is none */
  async #find(isWished: boolean): Promise<string | null> {
    const { updater, words, note } = this.#options;
    try {
      const version = await updater.look();
      note(`updates: ${version === null ? 'this version is the newest' : `version ${version} is there`}`);
      if (version === null && isWished) await words.tellNewest();
      // Who said no is not asked again by itself for the same version.
      return isWished || this.#declined !== version ? version : null;
    } catch (thrown) {
      const reason = this.#noted(thrown);
      if (isWished) await words.tellFailure(reason);
      return null;
    }
  }

  /** @returns whether it is there to be installed */
  async #fetch(version: string): Promise<boolean> {
    const { updater, words, onFraction } = this.#options;
    if (this.#fetched === version) return true;
    if (!(await words.askToFetch(version))) {
      this.#declined = version;
      return false;
    }
    try {
      await updater.fetch(onFraction);
      this.#fetched = version;
      return true;
    } catch (thrown) {
      await words.tellFailure(this.#noted(thrown));
      return false;
    }
  }

  async #install(version: string): Promise<void> {
    const { updater, words, drain, goOn } = this.#options;
    if (!(await words.askToInstall(version))) {
      this.#declined = version;
      return;
    }
    await drain();
    try {
      updater.install();
    } catch (thrown) {
      goOn();
      // What was fetched may be gone by now.
      this.#fetched = null;
      await words.tellNotInstalled(this.#noted(thrown));
    }
  }

  #noted(thrown: unknown): string {
    const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    this.#options.note(`updates: ${reason}`);
    return reason;
  }
}
