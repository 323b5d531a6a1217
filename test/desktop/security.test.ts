import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out');
const KNOWN_OF_PLAYWRIGHT = /^__pw|^__playwright/;

/** Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its numbers, asked of the running app. */
describeDesktop('Electron’s security checklist', () => {
  const used = useDesktop();
  let desktop: Desktop;

  /** Somewhere else: what gets there is noted, and would be welcome. */
  const visits: string[] = [];
  const elsewhere = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('elsewhere');
  });
  let outside = '';

  beforeAll(async () => {
    outside = await listen(elsewhere);
    desktop = await used.open();
  });
  afterAll(() => elsewhere.close());

  const preferences = () =>
    desktop.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
  const inPage = <Value>(code: string) => desktop.page.evaluate(code) as Promise<Value>;
  const headers = () =>
    desktop.page.evaluate(async () => Object.fromEntries((await fetch(location.href)).headers.entries()));

  it('1 secure content only: the page is ours, and can load nothing from elsewhere', async () => {
    expect(desktop.page.url()).toMatch(/^tweetscope-app:\/\/console\/index\.html/);
    expect(await inPage(`fetch('${outside}/data').then(() => 'loaded', () => 'refused')`)).toBe('refused');
    expect(
      await inPage(`new Promise((resolve) => { const image = new Image();
      image.onload = () => resolve('loaded'); image.onerror = () => resolve('refused');
      image.src = '${outside}/picture'; })`),
    ).toBe('refused');
    expect(visits).toEqual([]);
  });

  it('2 no Node in the page', async () => {
    expect(await preferences()).toMatchObject({ nodeIntegration: false });
    expect(await inPage('typeof require + typeof process + typeof module + typeof Buffer')).toBe('undefined'.repeat(4));
  });

  it('3 contexts are isolated', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true });
    // What the page does to its own world does not reach the preload's.
    expect(
      await inPage(`(() => { Array.prototype.push = () => { throw new Error('reached'); };
        window.tweetscope.renew(); delete Array.prototype.push; return Object.isFrozen(window.tweetscope); })()`),
    ).toBe(true);
    await desktop.page.reload();
    await desktop.console.reaches('Running');
  });

  it('4 processes are sandboxed', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true });
  });

  it('5 permissions are denied', async () => {
    expect(
      await inPage(`Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map((name) =>
        navigator.permissions.query({ name }).then(({ state }) => state)))`),
    ).toEqual(Array(5).fill('denied'));
    expect(await inPage('Notification.requestPermission()')).toBe('denied');
    // 1 is the refusal; a place that is not known would be 2.
    expect(
      await inPage(`new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'),
        ({ code }) => resolve(code)))`),
    ).toBe(1);
  });

  it('6 web security is on', async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true });
  });

  it('7 a content policy without unsafe words, on every answer and in force', async () => {
    const policy = (await headers())['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    // From a timer: what a debugger evaluates itself is let through.
    expect(
      await inPage(`new Promise((resolve) => setTimeout(() => {
        try { resolve(new Function('return 1')()); } catch { resolve('refused'); } }))`),
    ).toBe('refused');
    expect(
      await inPage(`(() => { const script = document.createElement('script'); script.textContent = 'window.ran = 1';
        document.head.append(script); return window.ran ?? 'refused'; })()`),
    ).toBe('refused');
  });

  it('8 no insecure content', async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
  });

  it('9 no experiments', async () => {
    expect(await preferences()).toMatchObject({ experimentalFeatures: false });
  });

  it('10 no features of Blink by name', async () => {
    expect((await preferences()).enableBlinkFeatures ?? '').toBe('');
  });

  it('11 no webview tag, so none that opens windows', async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false });
  });

  it('12 no webview gets attached, whatever its options', async () => {
    const attach = () =>
      desktop.app.evaluate(({ BrowserWindow }) => {
        let isPrevented = false;
        const event = { preventDefault: () => (isPrevented = true) };
        BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
        return isPrevented;
      });
    expect(await attach()).toBe(true);
  });

  it('13 the page goes nowhere else', async () => {
    const before = desktop.page.url();
    // Behind the guard's own listener: what it did is seen, and no later than it was done.
    const asked = await desktop.app.evaluateHandle(({ BrowserWindow }) => {
      const seen: [string, boolean][] = [];
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
        seen.push([event.url, event.defaultPrevented]);
      });
      return seen;
    });
    const addresses = [`${outside}/page`, 'tweetscope-app://other/index.html'];
    for (const address of ['file:///etc/passwd', ...addresses]) {
      await inPage(`(() => { location.href = ${JSON.stringify(address)}; })()`).catch(() => undefined);
    }
    // Chromium lets no page of ours try a file at all.
    await expect.poll(() => asked.jsonValue()).toEqual(addresses.map((address) => [address, true]));
    expect(desktop.page.url()).toBe(before);
    expect(visits).toEqual([]);
    // Playwright waits for each of these navigations still.
    await desktop.page.reload();
    await desktop.console.reaches('Running');
  });

  it('14 and 15 no new windows, and only web pages go to the browser', async () => {
    const opened = await desktop.app.evaluateHandle(({ shell }) => {
      const addresses: string[] = [];
      shell.openExternal = async (address: string) => void addresses.push(address);
      return addresses;
    });
    for (const address of ['file:///etc/passwd', 'smb://host/share', 'ms-msdt:/id', 'https://example.org/help']) {
      await inPage(`(() => { window.open(${JSON.stringify(address)}); })()`);
    }
    await expect.poll(() => opened.jsonValue()).toEqual(['https://example.org/help']);
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('16 a current Electron: pinned exactly, of the three newest releases when the lockfile was made', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    const known = readFileSync(join(ROOT, 'node_modules/electron-to-chromium/full-versions.json'), 'utf8');
    const releases = Object.keys(JSON.parse(known)).filter((version) => /^[\d.]+$/.test(version));
    expect(releases).toContain(devDependencies.electron);
    const newest = Math.max(...releases.map(majorOf));
    expect(majorOf(devDependencies.electron)).toBeGreaterThan(newest - 3);
  });

  it('18 a protocol of our own instead of file://, that serves its folder only', async () => {
    for (const path of [
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/%00',
      '/%',
    ]) {
      expect(await inPage(`fetch('tweetscope-app://console${path}').then(({ status }) => status, () => 404)`)).toBe(
        404,
      );
    }
    const bundle = readFileSync(join(OUT, 'desktop/main.cjs'), 'utf8');
    expect(bundle).not.toContain('loadFile(');
  });

  it('20 nothing of Electron is exposed, and no raw channel', async () => {
    // Beside a window without a preload, with the same page.
    const added = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      const namesIn = (contents: Electron.WebContents | undefined): Promise<string[]> =>
        contents?.executeJavaScript('Object.getOwnPropertyNames(window)') ?? Promise.resolve([]);
      const [ours] = BrowserWindow.getAllWindows();
      const bare = new BrowserWindow({ show: false });
      await bare.loadURL(ours?.webContents.getURL() ?? '');
      const usual = new Set(await namesIn(bare.webContents));
      bare.destroy();
      return (await namesIn(ours?.webContents)).filter((name) => !usual.has(name));
    });
    const names = added.filter((name) => name.startsWith('tweetscope') || !KNOWN_OF_PLAYWRIGHT.test(name));
    expect(names.sort()).toEqual(['tweetscope', 'tweetscopeDesktop', 'tweetscopeViews']);
    expect(
      await inPage(`['tweetscope', 'tweetscopeDesktop', 'tweetscopeViews'].flatMap((name) =>
        Object.keys(window[name]).map((key) => name + '.' + key))`),
    ).toEqual([
      'tweetscope.send',
      'tweetscope.onFrame',
      'tweetscope.onLink',
      'tweetscope.renew',
      'tweetscopeDesktop.ask',
      'tweetscopeDesktop.onEvent',
      'tweetscopeViews.show',
      'tweetscopeViews.hide',
    ]);
    // A listener gets the message alone: an event object would lead to the sender.
    expect(
      await inPage(`new Promise((resolve) => { window.tweetscope.onFrame((...given) => resolve(given.length));
        window.tweetscope.send({ kind: 'request', id: 999_999, name: 'status.read', input: {} }); })`),
    ).toBe(1);
    // What is sent is a message of the one channel, and never the name of another: refused before the next is answered.
    expect(
      await inPage(`new Promise((resolve) => { const kinds = [];
        window.tweetscope.onFrame(({ kind, id }) => {
          if (kind === 'refused' || id === 999_998) kinds.push(kind);
          if (id === 999_998) resolve(kinds);
        });
        window.tweetscope.send('tweetscope:link', 'renew');
        window.tweetscope.send({ kind: 'request', id: 999_998, name: 'status.read', input: {} }); })`),
    ).toEqual(['refused', 'result']);
  });

  it('never ignores a certificate error', async () => {
    // Key and certificate of a server nobody trusts, for tests alone.
    const pem = readFileSync(join(import.meta.dirname, '../support/files/untrusted-server.pem'));
    const server = createSecureServer({ key: pem, cert: pem }, (_request, response) => response.end('reached'));
    const address = (await listen(server)).replace('http:', 'https:');
    const outcome = await desktop.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      return window
        .loadURL(url)
        .then(
          () => 'loaded',
          (error: Error) => error.message,
        )
        .finally(() => window.destroy());
    }, address);
    expect(outcome).toMatch(/ERR_CERT|ERR_FAILED|ERR_ABORTED/);
    server.close();
  });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
