import type { ChangePreview, SettingsChange, SettingsReport, Testable } from '#shared/contract/settings.ts';
import type { SimulatorChange } from '#shared/domain/simulation.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import { invalidSetting } from '#shared/settings/resolve-settings.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { testConnection } from '../connection-test/test-connection.ts';
import type { LiveComposition } from '../live-composition.ts';
import { withValues } from './edit-document.ts';
import { fillSecrets } from './fill-secrets.ts';
import { type LoadedSettings, readSettings } from './load-settings.ts';
import { withSecrets } from './secret-changes.ts';
import { type ChangedPaths, changedPaths } from './setting-changes.ts';
import { readSettingsFile, type SettingsDocument, writeSettingsFile } from './settings-file.ts';
import { settingsReport } from './settings-report.ts';

const DECLARED: Readonly<Record<string, Setting>> = SETTINGS;
const NO_SECRETS: SettingsChange['secrets'] = {};

/** Parts with the groups of settings that say where they are. */
const PARTS = [
  ['broker', ['broker', 'kafka']],
  ['index', ['index', 'elasticsearch']],
  ['archive', ['archive', 'cassandra']],
  ['secrets', ['secrets', 'vault']],
] as const satisfies readonly (readonly [Testable, readonly string[]])[];

/** A change that was looked through and fits. */
interface Candidate {
  readonly document: SettingsDocument;
  readonly loaded: LoadedSettings;
  readonly changed: ChangedPaths;
}

/** Reads, checks, applies and keeps settings for a program that runs on. */
export class SettingsKeeper {
  readonly #live: LiveComposition;
  /** What runs now; the next start may differ by what waits for it. */
  #running: LoadedSettings;
  #waiting: readonly string[] = [];
  #changing: Promise<unknown> = Promise.resolve();

  constructor(live: LiveComposition) {
    this.#live = live;
    this.#running = this.#load(this.document());
  }

  /** @throws SETTINGS_UNREADABLE */
  document(): SettingsDocument {
    return readSettingsFile(this.#live.current.settings.given.file, 'missing is fine');
  }

  get running(): LoadedSettings {
    return this.#running;
  }

  report(): Promise<SettingsReport> {
    const { secrets } = this.#live;
    return settingsReport(this.#load(this.document()), this.document(), secrets, this.#waiting);
  }

  preview(change: SettingsChange): ChangePreview {
    const problems = this.#problemsOf(change);
    const nothing = { live: [], reconnect: [], restart: [], effect: 'nothing', isAnotherRun: false } as const;
    if (Object.keys(problems).length > 0) return this.#previewOf(problems, nothing);
    return this.#previewOf({}, this.#candidate(change).changed);
  }

  previewSwitch(profile: string): ChangePreview {
    return this.#previewOf({}, this.#candidateOf(this.#switched(profile), []).changed);
  }

  /** Settings as the change would make them, with secrets: to try a connection. @throws SETTING_INVALID */
  async tried(change: SettingsChange): Promise<Settings> {
    const { settings } = this.#candidate(change).loaded;
    return withSecrets(await fillSecrets(settings, this.#live.secrets), change.secrets);
  }

  /** @throws SETTING_INVALID, SETTING_FIXED, SECRETS_READ_ONLY, SETTINGS_UNWRITABLE, and what keeps the parts from working */
  change(change: SettingsChange): Promise<SettingsReport> {
    return this.#oneByOne(async () => {
      const [problem] = Object.values(this.#problemsOf(change));
      if (problem !== undefined) throw TweetscopeError.fromShape(problem);
      const candidate = this.#candidate(change);
      const undo = await this.#writeSecrets(candidate.loaded.settings.profile, change.secrets);
      try {
        await this.#put(candidate);
      } catch (thrown) {
        await undo();
        throw thrown;
      }
      return this.report();
    });
  }

  /** @throws SETTING_FIXED, and what keeps the parts of the profile from working */
  switchProfile(profile: string): Promise<SettingsReport> {
    return this.#oneByOne(async () => {
      await this.#put(this.#candidateOf(this.#switched(profile), []));
      return this.report();
    });
  }

  /** Puts another document in place that changes nothing of what runs: profiles that are not in use. */
  rewrite(edit: (document: SettingsDocument, running: LoadedSettings) => Promise<SettingsDocument>) {
    return this.#oneByOne(async () => {
      const document = await edit(this.document(), this.#running);
      await this.#put(this.#candidateOf(document, []));
      return this.report();
    });
  }

  async #put({ document, loaded, changed }: Candidate): Promise<void> {
    await this.#apply(loaded, changed);
    writeSettingsFile(loaded.settings.given.file, document);
    this.#running = loaded;
    this.#waiting = [...new Set([...this.#waiting, ...changed.restart])];
  }

  async #apply({ settings, layers }: LoadedSettings, { effect, live, reconnect }: ChangedPaths): Promise<void> {
    const { engine } = this.#live.current;
    const wished = simulatorOf(settings, live);
    if (effect === 'live') engine.changeSimulator(wished);
    if (effect !== 'reconnect') return;
    await this.#refuseUnreachable(settings, reconnect);
    const { simulator } = engine.status().source;
    const isKept =
      simulator !== null && !layers.some((layer) => layer.kind === 'flag' && layer.values.has('source.kind'));
    const present = isKept
      ? { rate: simulator.rate, scenario: simulator.scenario, languageWeights: simulator.languageWeights }
      : {};
    await this.#live.apply(settings, { ...present, ...wished });
  }

  /** Servers that do not answer are found out before anything is drained. @throws what the first of them lacks */
  async #refuseUnreachable(settings: Settings, changed: readonly string[]): Promise<void> {
    const filled = await fillSecrets(settings, this.#live.secrets);
    const parts = PARTS.filter(([, groups]) =>
      changed.some((path) => (groups as readonly string[]).includes(path.split('.')[0] ?? '')),
    );
    const reports = await Promise.all(parts.map(([part]) => testConnection(part, filled, this.#live.env)));
    const failed = reports.flatMap(({ steps }) => steps).find(({ error }) => error !== null);
    if (failed?.error != null) throw TweetscopeError.fromShape(failed.error);
  }

  /** @returns takes it back */
  async #writeSecrets(profile: string, secrets: SettingsChange['secrets']): Promise<() => Promise<void>> {
    const store = this.#live.secrets;
    const before: [string, string | null][] = [];
    const undo = async () => {
      for (const [name, secret] of before.toReversed()) await store.write(name, secret ?? '');
    };
    try {
      for (const [path, secret] of Object.entries(secrets)) {
        const name = `${profile}/${path}`;
        before.push([name, await store.read(name)]);
        await store.write(name, secret ?? '');
        // Forgotten means that none is left, the one all profiles share included.
        if (secret === null) {
          before.push([path, await store.read(path)]);
          await store.forget(path);
        }
      }
    } catch (thrown) {
      await undo().catch(() => undefined);
      throw thrown;
    }
    return undo;
  }

  #switched(profile: string): SettingsDocument {
    if (this.#isFixed('profile')) throw fixed('profile');
    const document = this.document();
    return { ...document, shared: { ...document.shared, profile } };
  }

  #problemsOf({ values, secrets }: SettingsChange): Readonly<Record<string, ErrorShape>> {
    const problems: Record<string, ErrorShape> = {};
    const note = (path: string, error: TweetscopeError | null) => {
      if (error !== null) problems[path] = error.toShape();
    };
    for (const [path, value] of Object.entries(values)) note(path, this.#problemOf(path, value, false));
    for (const [path, secret] of Object.entries(secrets)) note(path, this.#problemOf(path, secret, true));
    if (Object.keys(problems).length > 0) return problems;
    try {
      this.#candidate({ values, secrets: NO_SECRETS });
    } catch (thrown) {
      const error = TweetscopeError.from(thrown);
      problems[String(error.data.path ?? Object.keys(values)[0] ?? '')] = error.toShape();
    }
    return problems;
  }

  #problemOf(path: string, value: unknown, isSecret: boolean): TweetscopeError | null {
    const setting = DECLARED[path];
    if (setting === undefined || !Object.hasOwn(DECLARED, path)) {
      return new TweetscopeError('SETTING_UNKNOWN', `unknown setting ${path.slice(0, 80)}`);
    }
    if (setting.secret !== isSecret) return new TweetscopeError('SETTING_INVALID', `${path} is given the wrong way`);
    if (path === 'data' || path === 'profile') return fixed(path);
    if (this.#isFixed(path)) return fixed(path);
    if (value === null || setting.schema.safeParse(fromForm(path, value)).success) return null;
    const place = { origin: 'the form', written: () => path };
    return invalidSetting(SETTINGS, path, value, place);
  }

  #isFixed(path: string): boolean {
    return this.#running.layers.some(
      ({ kind, values }) => (kind === 'environment' || kind === 'flag') && values.has(path),
    );
  }

  #candidate({ values, secrets }: Pick<SettingsChange, 'values' | 'secrets'>): Candidate {
    const edits = Object.entries(values).map(([path, value]) => {
      return [path, value === null ? undefined : fromForm(path, value)] as const;
    });
    const document = withValues(this.document(), this.#running.settings.profile, new Map(edits));
    return this.#candidateOf(document, Object.keys(secrets));
  }

  #candidateOf(document: SettingsDocument, secrets: readonly string[]): Candidate {
    const loaded = this.#load(document);
    return { document, loaded, changed: changedPaths(this.#running, loaded, secrets) };
  }

  #load(document: SettingsDocument): LoadedSettings {
    const { flags, file } = this.#live.current.settings.given;
    return readSettings({ flags, env: this.#live.env, file }, document);
  }

  #previewOf(problems: ChangePreview['problems'], changed: ChangedPaths): ChangePreview {
    const { state, inFlight } = this.#live.current.engine.status();
    const isRunning = state === 'running' || state === 'paused';
    return { problems, ...changed, drains: isRunning ? inFlight.messages : 0, isRunning };
  }

  #oneByOne<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(action);
    this.#changing = done.catch(() => undefined);
    return done;
  }
}

/** What a form sends as text is read as a variable's text would be. */
function fromForm(path: string, value: unknown): unknown {
  return typeof value === 'string' ? DECLARED[path]?.fromText(value.trim()) : value;
}

function fixed(path: string): TweetscopeError {
  return new TweetscopeError('SETTING_FIXED', `${path} cannot be changed here`, { data: { path } });
}

/** The switches of the simulator among the paths. */
function simulatorOf({ source, simulator }: Settings, paths: readonly string[]): SimulatorChange {
  return {
    ...(paths.includes('source.rate') && source.rate !== 'recorded' ? { rate: source.rate } : {}),
    ...(paths.includes('simulator.scenario') ? { scenario: simulator.scenario } : {}),
    ...(paths.includes('simulator.languages') ? { languageWeights: simulator.languages } : {}),
  };
}
