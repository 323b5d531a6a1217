import type { App, Event, Session, WebContents } from 'electron';
import { isOwnPage } from './own-page.ts';

interface Guards {
  /** Opens an address in the person's browser. */
  readonly openOutside: (address: string) => void;
}

/** What a page may open outside: web pages. Everything else could start a program. */
export function isForBrowser(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address);
    return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  } catch {
    return false;
  }
}

/** Holds for every page this app ever shows, whoever makes it: no way out, no new window, no webview, no permission. */
export function guardAllContents(app: App, guards: Guards): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, guards));
  app.on('session-created', denyPermissions);
  // A certificate that is not trusted stays so. Without an answer of ours Chromium refuses; said here so that no
  // later listener can be the first.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
}

function guardContents(contents: WebContents, { openOutside }: Guards): void {
  const stay = (event: Event, url: string) => {
    if (!isAllowedPlace(contents, url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowedPlace(contents, event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isForBrowser(url)) openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Pages with an origin of their own beside ours: Kibana. By the contents, so that no page can name itself one. */
const guests = new WeakMap<WebContents, string>();

export function allowOrigin(contents: WebContents, origin: string): void {
  guests.set(contents, origin);
}

function isAllowedPlace(contents: WebContents, url: string): boolean {
  const origin = guests.get(contents);
  if (origin === undefined) return isOwnPage(url);
  try {
    return new URL(url).origin === origin;
  } catch {
    return false;
  }
}

/** No camera, no location, no notifications, no devices. Copying a text is a click of the person's own. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents?.getURL() ?? '')),
  );
  session.setPermissionCheckHandler((contents, permission) => isAllowed(permission, contents?.getURL() ?? ''));
  session.setDevicePermissionHandler(() => false);
}

export function isAllowed(permission: string, pageAddress: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnPage(pageAddress);
}
