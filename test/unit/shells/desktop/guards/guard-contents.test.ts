import { EventEmitter } from 'node:events';
import type { App, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  allowOrigin,
  guardAllContents,
  isAllowed,
  isForBrowser,
} from '../../../../../src-main/shells/desktop/guards/guard-contents.ts';
import { isOwnPage } from '../../../../../src-main/shells/desktop/guards/own-page.ts';

const OWN = 'tweetscope-app://console/index.html';
const KIBANA = 'http://localhost:5601';

/** One page below the guards, and what it may do. The app itself is asked in test/desktop/security.test.ts. */
function guardedPage() {
  const app = new EventEmitter();
  const opened: string[] = [];
  guardAllContents(app as unknown as App, { openOutside: (address) => opened.push(address) });
  let openWindow = (_wish: { url: string }): unknown => 'nobody was asked';
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler;
    },
  });
  app.emit('web-contents-created', {}, contents);
  /** @returns whether the event was prevented */
  const tries = (event: string, url: string, from: EventEmitter = contents, ...rest: unknown[]) => {
    let isPrevented = false;
    from.emit(event, { url, preventDefault: () => (isPrevented = true) }, url, ...rest);
    return isPrevented;
  };
  return {
    app,
    contents: contents as unknown as WebContents,
    opened,
    openWindow: (url: string) => openWindow({ url }),
    tries,
  };
}

describe('a page below the guards', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stays where it is: %s', (event) => {
    const { tries } = guardedPage();
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'tweetscope-app://other/', KIBANA, 'no address']) {
      expect(tries(event, url), url).toBe(true);
    }
    expect(tries(event, `${OWN}#/live`)).toBe(false);
  });

  it('goes nowhere but to its one origin where it has one', () => {
    const { contents, tries } = guardedPage();
    allowOrigin(contents, KIBANA);
    expect(tries('will-navigate', `${KIBANA}/app/home`)).toBe(false);
    for (const url of [OWN, 'http://localhost:5602/', 'http://localhost:5601.example.org/', 'no address']) {
      expect(tries('will-navigate', url), url).toBe(true);
    }
  });

  it('opens no window, and hands web pages alone to the browser', () => {
    const { openWindow, opened } = guardedPage();
    for (const url of [
      'https://example.org/help',
      'file:///etc/passwd',
      'ms-msdt:/id',
      'https://me:secret@example.org',
    ]) {
      expect(openWindow(url)).toEqual({ action: 'deny' });
    }
    expect(opened).toEqual(['https://example.org/help']);
  });

  it('attaches no webview', () => {
    expect(guardedPage().tries('will-attach-webview', '')).toBe(true);
  });

  it('never gets past a certificate that is not trusted, and hands none out', () => {
    const { app, tries } = guardedPage();
    const answers: unknown[][] = [];
    const answer = (...given: unknown[]) => answers.push(given);
    expect(tries('certificate-error', KIBANA, app, KIBANA, 'ERR_CERT_AUTHORITY_INVALID', {}, answer)).toBe(true);
    expect(tries('select-client-certificate', KIBANA, app, KIBANA, [{}], answer)).toBe(true);
    expect(answers).toEqual([[false], []]);
  });
});

describe('permissions', () => {
  it('are denied in every session there is, whoever asks, in all three ways to ask', () => {
    const { app } = guardedPage();
    const handlers: Record<string, (...args: never[]) => unknown> = {};
    const session = {
      setPermissionRequestHandler: (handler: () => void) => (handlers.request = handler),
      setPermissionCheckHandler: (handler: () => boolean) => (handlers.check = handler),
      setDevicePermissionHandler: (handler: () => boolean) => (handlers.device = handler),
    };
    app.emit('session-created', session);
    const asked = (name: string, ...args: unknown[]) => handlers[name]?.(...(args as never[]));
    const page = { getURL: () => OWN };
    let answer: unknown = 'none';
    asked('request', page, 'media', (given: boolean) => {
      answer = given;
    });
    expect(answer).toBe(false);
    expect(asked('check', page, 'geolocation')).toBe(false);
    expect(asked('check', null, 'notifications')).toBe(false);
    expect(asked('device', { deviceType: 'hid' })).toBe(false);
  });

  it('are given for copying alone, and to our own page alone', () => {
    expect(isAllowed('clipboard-sanitized-write', OWN)).toBe(true);
    expect(isAllowed('clipboard-sanitized-write', KIBANA)).toBe(false);
    expect(isAllowed('clipboard-read', OWN)).toBe(false);
  });
});

it('an address that only begins like ours is not ours', () => {
  expect(isOwnPage(OWN)).toBe(true);
  for (const address of [
    'tweetscope-app://console.example.org/',
    'tweetscope-app://console:1/',
    'tweetscope-app://me@console/',
    'https://console/',
    '',
  ]) {
    expect(isOwnPage(address), address).toBe(false);
  }
});

it('only addresses of the web without a login in them are for the browser', () => {
  expect(isForBrowser('http://localhost:5601/app')).toBe(true);
  for (const address of ['javascript:alert(1)', 'tweetscope://view/live', 'vbscript:x', '/etc/passwd', '']) {
    expect(isForBrowser(address), address).toBe(false);
  }
});
