import { join, resolve } from 'node:path';
import { app, BrowserWindow, clipboard, Menu, nativeTheme, session, shell } from 'electron';
import type { DesktopReport, MenuCommand } from '#shared/contract/desktop.ts';
import type { KibanaReport } from '#shared/contract/kibana.ts';
import type { RequestData } from '#shared/contract/requests.ts';
import { TO_SIMULATOR, withoutFixed } from '#shared/settings/source-change.ts';
import { notify } from './announcements.ts';
import { DataMove } from './data/move-data.ts';
import { answerDesktop, type DesktopHandlers } from './desktop-answers.ts';
import { KibanaView } from './embedded/kibana-view.ts';
import { Announcer } from './engine/announce.ts';
import { DesktopEngine } from './engine/desktop-engine.ts';
import { engineEntry } from './engine/engine-entry.ts';
import { startEngine } from './engine/engine-line.ts';
import { keepCrashNote } from './evidence/crash-notes.ts';
import { diagnosticsOf } from './evidence/diagnostics.ts';
import { LogFile } from './evidence/log-file.ts';
import { redact, secretValues } from './evidence/redact.ts';
import { openFrameGate, sendLink } from './guards/frame-gate.ts';
import type { Launch } from './launch/desktop-settings.ts';
import { DESKTOP_WORDS, type DesktopLanguage, type DesktopWords } from './menu/desktop-words.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { printPdf } from './print-pdf.ts';
import { chooseTweetFile, sayFailure } from './replay.ts';
import { systemCipher } from './secrets/cipher.ts';
import { Keychain } from './secrets/keychain.ts';
import { Updates } from './updates/updates.ts';
import { ConsoleWindows } from './windows/console-windows.ts';
import { KeptChoices } from './windows/kept-choices.ts';
import { saveDownloads } from './windows/save-downloads.ts';
import { StatusSigns } from './windows/status-signs.ts';

const LOG_LINES = 200;

/** The desktop, put together: one engine, its windows, and what the app shows and offers around them. */
export class DesktopApp {
  readonly #kept = new KeptChoices(join(app.getPath('userData'), 'choices.json'));
  readonly #log: LogFile;
  readonly #clean: (text: string) => string;
  readonly #keychain: Keychain;
  readonly #engine: DesktopEngine;
  readonly #windows: ConsoleWindows;
  readonly #announcer: Announcer;
  readonly #kibana: KibanaView;
  readonly #handlers: DesktopHandlers;
  readonly #updates: Updates;
  readonly #dataMove: DataMove;
  #signs: StatusSigns | null = null;
  /** As the menu has it. */
  #replaying: string | null = null;
  #commands: readonly MenuCommand[] = [];
  /** Files that wait for a page to ask about them. */
  #files: readonly string[] = [];
  #isEnded = false;
  #quitting: Promise<void> | null = null;

  constructor({ settings, flags }: Launch) {
    const given = secretValues(settings);
    this.#clean = (text) => redact(text, [...given, ...this.#keychain.values]);
    this.#keychain = new Keychain({
      file: join(app.getPath('userData'), 'secrets.json'),
      choose: () => systemCipher(),
      onUnreadable: (name) => this.#log.write('main', `${name} was encrypted with another key: enter it again`),
    });
    this.#log = new LogFile(app.getPath('logs'), this.#clean);
    this.#announcer = new Announcer((announcement) => {
      if (this.#kept.now.notifies) notify(announcement, this.#words, () => this.show());
    });
    this.#engine = new DesktopEngine({
      settings,
      start: (order) =>
        startEngine({ entry: engineEntry(__dirname), order, node: process.env.TWEETSCOPE_NODE || undefined }),
      onEvent: (frame) => this.#windows.tellFrame(frame),
      onStatus: (status) => {
        this.#announcer.status(status);
        if (this.#engine.replaying !== this.#replaying) this.#drawMenu();
        this.#signs?.show(status, this.#words, this.#windows.main);
      },
      onLink: (link) => this.#windows.tellLink(link),
      onState: (state) => {
        this.#log.write('main', `engine: ${JSON.stringify(state)}`);
        this.#announcer.engine(state);
        if (state.kind === 'crashed') this.#signs?.show(null, this.#words, this.#windows.main);
      },
      onCrash: (how, livedMs, lastWords) => this.#noteCrash('engine', how, livedMs, lastWords),
      onOutput: (text) => this.#log.write('engine', text),
      errands: {
        'secrets.describe': () => this.#keychain.describe(),
        'secrets.read': ({ name }) => this.#keychain.read(name),
        'secrets.write': ({ name, secret }) => this.#keychain.write(name, secret),
        'secrets.forget': ({ name }) => this.#keychain.write(name, ''),
        'pdf.print': ({ htmlFile, pdfFile }) => printPdf(htmlFile, pdfFile),
      },
    });
    this.#windows = new ConsoleWindows({
      kept: this.#kept,
      words: () => this.#words,
      onPageGone: (how) => this.#noteCrash('page', how, null, ''),
      mayClose: () => this.#isEnded,
      onMainWindow: () => {
        this.#commands = [];
        this.#drawMenu();
      },
    });
    this.#kibana = new KibanaView({
      settings: () => this.#engine.settings.kibana,
      askEngine: async () => {
        const result = await this.#engine.request('kibana.read', { filter: {} });
        return result.ok ? (result.data as KibanaReport).url : null;
      },
      askKeychain: async (path) => {
        const { profile, secrets } = this.#engine.settings;
        if (secrets.kind !== 'automatic') return '';
        return (await this.#keychain.read(`${profile}/${path}`)) ?? (await this.#keychain.read(path)) ?? '';
      },
      onLoaded: (failure) => this.#windows.tell({ kind: 'view', failure }),
    });
    this.#updates = new Updates({
      feed: settings.updates.feed,
      data: flags.data === undefined ? undefined : settings.data,
      words: () => this.#words,
      window: () => this.#windows.show(),
      drain: () => this.#engine.end(),
      goOn: () => this.#engine.goOn(),
      note: (text) => this.#log.write('main', text),
    });
    this.#dataMove = new DataMove({
      settings: () => this.#engine.settings,
      words: () => this.#words,
      window: () => this.#windows.show(),
      drain: () => this.#engine.end(),
      goOn: () => this.#engine.goOn(),
      quit: () => app.quit(),
    });
    this.#handlers = this.#answer();
  }

  /** To be called when the app is ready. */
  start(place: string | null, files: readonly string[]): void {
    nativeTheme.themeSource = this.#kept.now.theme;
    saveDownloads(session.defaultSession, () => this.#words.saveTitle);
    openFrameGate({
      request: (name, input) => this.#engine.request(name, input),
      ask: (name, input) => answerDesktop(this.#handlers, name, input),
      greet: (sender) => sendLink(sender, this.#engine.link),
      renew: () => this.#engine.start(),
      drop: (paths) => this.replay(paths),
      place: (wish, sender) => {
        const window = BrowserWindow.fromWebContents(sender);
        if (window !== null) void this.#kibana.place(wish, window);
      },
    });
    this.#engine.start();
    this.#windows.show(place);
    this.#signs = new StatusSigns(join(app.getAppPath(), 'resources/icons/linux/32x32.png'), {
      show: () => this.show(),
      run: (name) => void this.#engine.request(name, {}),
      quit: () => app.quit(),
    });
    this.#signs.show(null, this.#words, this.#windows.main);
    if (files.length > 0) this.replay(files);
  }

  show(place: string | null = null): void {
    this.#windows.show(place);
  }

  /** Has the console ask about them. A page that is yet to come asks when it offers its commands. */
  replay(files: readonly string[]): void {
    this.#windows.show();
    this.#files = files.map((file) => resolve(file));
    if (this.#commands.length > 0) this.#tellFiles();
  }

  #tellFiles(): void {
    if (this.#files.length > 0) this.#windows.tell({ kind: 'files', paths: this.#files });
    this.#files = [];
  }

  /** Drains, once: the windows stay and say so, for at most as long as the engine may take. */
  async quit(): Promise<void> {
    await this.#drain();
    app.quit();
  }

  #drain(): Promise<void> {
    this.#quitting ??= this.#engine.end().then(() => {
      this.#isEnded = true;
      this.#signs?.close();
    });
    return this.#quitting;
  }

  /** The file of an export that is done; null for any other. */
  findExport(exportId: string) {
    return this.#engine.findExport(exportId);
  }

  get hasEnded(): boolean {
    return this.#isEnded;
  }

  get #words(): DesktopWords {
    return DESKTOP_WORDS[this.#language];
  }

  get #language(): DesktopLanguage {
    return this.#kept.now.language ?? (app.getLocale().startsWith('fr') ? 'fr' : 'en');
  }

  #drawMenu(): void {
    this.#replaying = this.#engine.replaying;
    const template = menuTemplate(
      {
        platform: process.platform,
        words: this.#words,
        commands: this.#commands,
        notifies: this.#kept.now.notifies,
        isReplaying: this.#replaying !== null,
      },
      {
        run: (command) => this.#windows.tell({ kind: 'run', command }),
        openFile: () => void this.#openFile(),
        backToSimulator: () => void this.#backToSimulator(),
        openFolder: (folder) => this.#openFolder(folder),
        copyDiagnostics: () => this.#copyDiagnostics(),
        lookForUpdates: () => void this.#updates.wish(),
        notify: (notifies) => this.#notify(notifies),
        quit: () => app.quit(),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  async #openFile(): Promise<void> {
    const file = await chooseTweetFile(this.#windows.show(), this.#words);
    if (file !== null) this.replay([file]);
  }

  async #backToSimulator(): Promise<void> {
    await this.#setSource(TO_SIMULATOR);
  }

  /** As the console does it: the settings of the profile change, and are those of the next start too. */
  async #setSource(values: Readonly<Record<string, string | null>>): Promise<void> {
    await this.#engine.untilReady();
    const wasStopped = this.#engine.status?.startedAtMs === null;
    const preview = await this.#engine.request('settings.preview', { values });
    const problems = preview.ok ? (preview.data as RequestData<'settings.preview'>).problems : {};
    const changed = await this.#engine.request('settings.change', { values: withoutFixed(values, problems) });
    const result = changed.ok && wasStopped ? await this.#engine.request('pipeline.start', {}) : changed;
    if (!result.ok) await sayFailure(this.#windows.show(), result.error);
    this.#drawMenu();
  }

  #notify(notifies: boolean): void {
    this.#kept.change({ notifies });
    this.#drawMenu();
  }

  #openFolder(folder: 'data' | 'logs' | 'crashes'): void {
    const folders = { data: this.#engine.settings.data, logs: app.getPath('logs'), crashes: this.#crashFolder };
    void shell.openPath(folders[folder]);
  }

  #copyDiagnostics(): void {
    const text = diagnosticsOf({
      version: app.getVersion(),
      versions: process.versions,
      settings: this.#engine.settings,
      status: this.#engine.status,
      engine: this.#engine.state.kind,
      crashFolder: this.#crashFolder,
      log: this.#log.tail(LOG_LINES),
    });
    clipboard.writeText(this.#clean(text));
  }

  get #crashFolder(): string {
    return join(app.getPath('userData'), 'crashes');
  }

  #noteCrash(what: 'engine' | 'page', how: string, livedMs: number | null, lastWords: string): void {
    this.#log.write('main', `${what} gone: ${how}`);
    keepCrashNote(this.#crashFolder, {
      what,
      how,
      livedMs,
      atMs: Date.now(),
      lastWords: this.#clean(lastWords),
      versions: { tweetscope: app.getVersion(), ...process.versions },
    });
  }

  #report(): DesktopReport {
    const { settings } = this.#engine;
    return {
      version: app.getVersion(),
      runtime: {
        electron: process.versions.electron ?? '',
        chromium: process.versions.chrome ?? '',
        node: process.versions.node,
      },
      isSandboxed: !app.commandLine.hasSwitch('no-sandbox'),
      dataFolder: settings.data,
      isDataMovable: this.#dataMove.isOffered,
      oldData: this.#dataMove.old,
      logFolder: app.getPath('logs'),
      crashFolder: this.#crashFolder,
      notifies: this.#kept.now.notifies,
      replaying: this.#engine.replaying,
    };
  }

  #answer(): DesktopHandlers {
    return {
      'desktop.read': () => this.#report(),
      'desktop.offer': ({ commands, language, theme }) => {
        this.#commands = commands;
        const { now } = this.#kept;
        if (now.language !== language || now.theme !== theme) this.#kept.change({ language, theme });
        if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
        this.#drawMenu();
        this.#tellFiles();
        return null;
      },
      'desktop.inspect': ({ tweetId }) => {
        this.#windows.inspect(tweetId);
        return null;
      },
      'desktop.notify': ({ on }) => {
        this.#notify(on);
        return this.#report();
      },
      'desktop.openFolder': ({ folder }) => {
        this.#openFolder(folder);
        return null;
      },
      'desktop.moveData': async () => {
        await this.#dataMove.begin();
        return null;
      },
      'desktop.removeOldData': async () => {
        await this.#dataMove.removeOld();
        return this.#report();
      },
      'desktop.copyDiagnostics': () => {
        this.#copyDiagnostics();
        return null;
      },
    };
  }
}
