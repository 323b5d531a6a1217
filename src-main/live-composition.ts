import type { Engine } from '#engine/engine.ts';
import type { SecretStore } from '#engine/ports/secret-store.ts';
import type { SimulatorChange } from '#shared/domain/simulation.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { type ComposeOptions, type Composition, compose } from './compose.ts';
import { type Environment, openSecretStore } from './open-secret-store.ts';
import { sessionAbout } from './settings/session-about.ts';
import { isAnotherRun } from './settings/setting-changes.ts';
import { systemClock } from './system-clock.ts';

type Compose = (settings: Settings, options: ComposeOptions) => Promise<Composition>;

export interface LiveOptions extends Omit<ComposeOptions, 'secrets'> {
  readonly compose?: Compose;
  readonly env?: Environment;
  /** What the shell offers where secrets are kept automatically. */
  readonly keychain?: () => SecretStore;
}

/** How the next one goes on. */
interface GoOn {
  readonly keep: SimulatorChange;
  readonly isRunning: boolean;
  readonly isPaused: boolean;
}

interface Following {
  /** The session that ran, and whether it goes on. */
  readonly session: string | null;
  readonly goesOn: boolean;
  readonly patient: boolean;
}

/**
 * The composition of a program that lives on while its settings change: another one takes its place, in the same
 * process. When the next one can't be opened or started, the one before it is opened again and goes on.
 */
export class LiveComposition {
  readonly #options: LiveOptions;
  readonly #listeners = new Set<() => void>();
  #current: Composition;
  #secrets: SecretStore;
  #switching: Promise<void> = Promise.resolve();
  #isClosed = false;

  private constructor(current: Composition, secrets: SecretStore, options: LiveOptions) {
    this.#current = current;
    this.#secrets = secrets;
    this.#options = options;
  }

  /** @throws what compose throws, and SECRETS_REFUSED */
  static async open(settings: Settings, options: LiveOptions): Promise<LiveComposition> {
    const { compose: open = compose, env = process.env, keychain, ...rest } = options;
    const secrets = openSecretStore(settings, env, keychain);
    try {
      return new LiveComposition(await open(settings, { ...rest, secrets, patient: true }), secrets, options);
    } catch (thrown) {
      await secrets.close();
      throw thrown;
    }
  }

  get current(): Composition {
    return this.#current;
  }

  get secrets(): SecretStore {
    return this.#secrets;
  }

  get env(): Environment {
    return this.#options.env ?? process.env;
  }

  /** Called when another composition has taken the place, before it starts. @returns call it to stop listening */
  onSwap(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when no change is under way. */
  settled(): Promise<void> {
    return this.#switching;
  }

  /**
   * Drains, closes, opens with the settings, and goes on as before: running, paused or stopped, at the rate that was
   * set by hand. @throws what kept the new ones from working; the old ones are then back
   */
  apply(settings: Settings, keep: SimulatorChange): Promise<void> {
    return this.#queue(() => this.#swap(settings, keep));
  }

  /** Drains what runs, after a change that is under way. */
  stop(): Promise<void> {
    return this.#queue(() => this.#current.engine.stop());
  }

  /** Stops at once, even while draining. */
  abort(): Promise<void> {
    return this.#current.engine.abort();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#switching;
    await this.#current.close();
    await this.#secrets.close();
  }

  async #swap(settings: Settings, keep: SimulatorChange): Promise<void> {
    if (this.#isClosed) return;
    const before = this.#current;
    const secretsBefore = this.#secrets;
    const { state } = before.engine.status();
    const goOn: GoOn = { keep, isRunning: state === 'running' || state === 'paused', isPaused: state === 'paused' };
    const secrets = this.#storeFor(settings);
    const session = before.engine.sessions.currentId;
    const goesOn = !isAnotherRun(before.settings, settings);
    before.engine.sessions.handOver();
    await before.engine.stop();
    await before.close();
    try {
      await this.#take(settings, secrets, before.engine, { ...goOn, session, goesOn, patient: false });
      if (secrets !== secretsBefore) await secretsBefore.close();
      noteChanges(this.#current.engine, before, this.#current);
      this.#current.engine.facts.tell('settingsApplied', { profile: settings.profile, atMs: systemClock.nowMs() });
    } catch (thrown) {
      await this.#take(before.settings, secretsBefore, before.engine, {
        ...goOn,
        session,
        goesOn: true,
        patient: true,
      });
      if (secrets !== secretsBefore) await secrets.close();
      const error = TweetscopeError.from(thrown);
      this.#current.engine.facts.tell('settingsRefused', { error, atMs: systemClock.nowMs() });
      throw error;
    }
  }

  async #take(
    settings: Settings,
    secrets: SecretStore,
    before: Engine,
    { keep, isRunning, isPaused, session, goesOn, patient }: GoOn & Following,
  ): Promise<void> {
    const { compose: open = compose, env: _, keychain: __, ...rest } = this.#options;
    const next = await open(settings, { ...rest, secrets, patient, session });
    try {
      next.engine.inherit(before, goesOn);
      if (next.engine.status().source.simulator !== null) next.engine.changeSimulator(keep);
      this.#current = next;
      this.#secrets = secrets;
      for (const listener of this.#listeners) listener();
      if (isRunning) await next.engine.start();
      if (isPaused) next.engine.pause();
    } catch (thrown) {
      await next.close();
      throw thrown;
    }
  }

  /** What memory keeps is gone with its store: only another place makes another store. */
  #storeFor(settings: Settings): SecretStore {
    const place = ({ secrets, vault }: Settings) => JSON.stringify([secrets, vault]);
    if (place(settings) === place(this.#current.settings)) return this.#secrets;
    return openSecretStore(settings, this.env, this.#options.keychain);
  }

  #queue(action: () => Promise<void>): Promise<void> {
    const done = this.#switching.then(action);
    this.#switching = done.catch(() => undefined);
    return done;
  }
}

/** What is set otherwise, for the session that goes on or begins with it: the analyser by its name, the rest by the settings. */
function noteChanges(engine: Engine, before: Composition, after: Composition): void {
  engine.noteChange('analyser', before.analyser.name, after.analyser.name);
  const [old, now] = [sessionAbout(before.settings).settings, sessionAbout(after.settings).settings];
  const paths = Object.keys(now).filter((path) => old[path] !== now[path]);
  const listed = (values: Readonly<Record<string, string>>) =>
    paths.map((path) => `${path} = ${values[path] ?? ''}`).join(', ');
  engine.noteChange('setting', listed(old), listed(now));
}
