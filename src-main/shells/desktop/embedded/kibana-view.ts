import { type BrowserWindow, type Session, session } from 'electron';
import type { Settings } from '#shared/settings/settings.ts';
import { allowOrigin } from '../guards/guard-contents.ts';
import { PAGE_PREFERENCES } from '../guards/web-preferences.ts';
import { createGuestView, type GuestView } from './guest-view.ts';
import { keepLogin } from './keep-login.ts';
import { originOf, viewWishSchema, withinWindow } from './view-wish.ts';

interface Options {
  readonly settings: () => Settings['kibana'];
  /** The address the engine has of Kibana; null where it does not say. */
  readonly askEngine: () => Promise<string | null>;
  /** What a person entered for a secret of Kibana's, by the path of its setting; empty where nothing is kept. */
  readonly askKeychain: (path: 'kibana.apiKey' | 'kibana.password') => Promise<string>;
  /** A page that did not load, in Chromium's words; null when one did. */
  readonly onLoaded: (failure: string | null) => void;
}

/** Chromium's name for a load that another one replaced. */
const ABORTED = -3;
const PARTITION = 'persist:kibana';

/**
 * Kibana, laid over the place the console leaves for it: a page of its own in a session of its own, without preload,
 * that can go nowhere but to the configured origin and gets nothing of ours but the login for it.
 */
export class KibanaView {
  readonly #options: Options;
  #origin: string | null = null;
  #view: GuestView | null = null;
  #window: BrowserWindow | null = null;
  #url = '';
  /** Of the last wish: an older one that was still looked into is worth nothing. */
  #turn = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param wish as a page sent it: checked here */
  async place(wish: unknown, window: BrowserWindow): Promise<void> {
    const parsed = viewWishSchema.safeParse(wish);
    if (!parsed.success) return;
    const turn = ++this.#turn;
    if (parsed.data.kind === 'hide') return this.#hide();
    const { url, rectangle } = parsed.data.place;
    if (!(await this.#isAllowed(url)) || turn !== this.#turn || window.isDestroyed()) return;
    const view = this.#viewFor(url);
    if (this.#window !== window) {
      this.#hide();
      view.attach(window);
      this.#window = window;
      window.once('closed', () => {
        this.#window = null;
      });
    }
    const [width = 0, height = 0] = window.getContentSize();
    view.setBounds(withinWindow(rectangle, window.webContents.getZoomFactor(), { width, height }));
    if (url !== this.#url) this.#load(url);
  }

  #hide(): void {
    if (this.#window !== null && !this.#window.isDestroyed()) this.#view?.detach(this.#window);
    this.#window = null;
  }

  #load(url: string): void {
    this.#url = url;
    // A failure is told by its event.
    this.#view?.contents.loadURL(url).catch(() => undefined);
  }

  /** The origin is the settings' or the engine's, never the page's. */
  async #isAllowed(url: string): Promise<boolean> {
    const origin = originOf(url);
    if (origin === null) return false;
    if (origin === originOf(this.#options.settings().url)) return true;
    const known = await this.#options.askEngine();
    return known !== null && origin === originOf(known);
  }

  #viewFor(url: string): GuestView {
    const origin = originOf(url) ?? '';
    if (this.#view !== null && this.#origin === origin) return this.#view;
    this.#forget();
    this.#origin = origin;
    const own = session.fromPartition(PARTITION);
    keepLogin(own);
    fence(own, origin, () => authorization(this.#options, origin));
    const view = createGuestView({ ...PAGE_PREFERENCES, session: own });
    allowOrigin(view.contents, origin);
    const fail = (why: string) => {
      if (this.#view !== view) return;
      this.#forget();
      this.#options.onLoaded(why);
    };
    view.contents.on('did-finish-load', () => this.#view === view && this.#options.onLoaded(null));
    view.contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) fail(description || `error ${code}`);
    });
    view.contents.on('render-process-gone', (_event, { reason }) => reason !== 'clean-exit' && fail('the page ended'));
    this.#view = view;
    return view;
  }

  /** A page that failed is never laid over ours again, with Chromium's own words on it: the next one is new. */
  #forget(): void {
    this.#hide();
    const contents = this.#view?.contents;
    this.#view = null;
    this.#url = '';
    // Not from within an event of its own.
    setImmediate(() => contents?.isDestroyed() === false && contents.close());
  }
}

/** Nothing but the origin is asked for, and only the origin gets the login. */
function fence(own: Session, origin: string, login: () => Promise<string | null>): void {
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    const isInner = url.startsWith('data:') || url.startsWith('blob:');
    const asked = originOf(url.replace(/^ws/, 'http'));
    answer({ cancel: !isInner && asked !== origin });
  });
  own.webRequest.onBeforeSendHeaders(({ url, requestHeaders }, answer) => {
    const isOurs = originOf(url.replace(/^ws/, 'http')) === origin;
    const asked = isOurs ? login().catch(() => null) : Promise.resolve(null);
    void asked.then((value) =>
      answer({ requestHeaders: value === null ? requestHeaders : { ...requestHeaders, Authorization: value } }),
    );
  });
}

/**
 * What was given at the start goes to the address that was given with it, and to no other; what a person entered since
 * goes to the address the engine has now.
 */
async function authorization({ settings, askKeychain }: Options, origin: string): Promise<string | null> {
  const { url, apiKey, username, password } = settings();
  const isGivenPlace = originOf(url) === origin;
  const key = (isGivenPlace && apiKey) || (await askKeychain('kibana.apiKey'));
  if (key !== '') return `ApiKey ${key}`;
  const word = (isGivenPlace && password) || (await askKeychain('kibana.password'));
  return username === '' || word === '' ? null : `Basic ${Buffer.from(`${username}:${word}`).toString('base64')}`;
}
