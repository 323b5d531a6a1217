import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestFrame } from '#shared/contract/wire.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out');

/** Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its numbers, asked of the running app. */
describeDesktop('Electron’s security checklist', () => {
  const used = useDesktop();
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await used.open();
    await desktop.console.reaches('Running');
  });

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
    expect(await inPage(`fetch('http://127.0.0.1:9/').then(() => 'loaded', () => 'refused')`)).toBe('refused');
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
    expect(
      await inPage(`navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'denied')`),
    ).toBe('denied');
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

  it('8–10 no insecure content, no experiments, no features of Blink by name', async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false });
    expect((await preferences()).enableBlinkFeatures ?? '').toBe('');
  });

  it('11–12 no webview, by preference and by guard', async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false });
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
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'tweetscope-app://other/index.html']) {
      await inPage(`(() => { location.href = ${JSON.stringify(address)}; })()`);
    }
    await desktop.page.waitForTimeout(300);
    expect(desktop.page.url()).toBe(before);
    // Playwright waits for each of these navigations still.
    await desktop.page.reload();
    await desktop.console.reaches('Running');
  });

  it('14–15 no new windows, and only web pages go to the browser', async () => {
    const opened = await desktop.app.evaluateHandle(({ shell }) => {
      const addresses: string[] = [];
      shell.openExternal = async (address: string) => void addresses.push(address);
      return addresses;
    });
    for (const address of ['file:///etc/passwd', 'smb://host/share', 'ms-msdt:/id', 'https://example.org/help']) {
      await inPage(`(() => { window.open(${JSON.stringify(address)}); })()`);
    }
    await expect.poll(() => opened.jsonValue()).toEqual(['https://example.org/help']);
    expect(desktop.app.windows()).toHaveLength(1);
  });

  it('16 the Electron in the lockfile is pinned exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('17 every message is checked for its sender', async () => {
    const answers = await desktop.app.evaluate(async ({ ipcMain }) => {
      const told: unknown[] = [];
      const strange = {
        sender: { mainFrame: {}, send: (...message: unknown[]) => told.push(message), isDestroyed: () => false },
        senderFrame: { url: 'https://example.org/' },
      };
      const sameFrame = { url: 'tweetscope-app://console.example.org/index.html' };
      const alike = { sender: { ...strange.sender, mainFrame: sameFrame }, senderFrame: sameFrame };
      const ours = { url: 'tweetscope-app://console/index.html' };
      const inner = { ...strange, senderFrame: ours };
      for (const event of [strange, alike, inner, { ...strange, senderFrame: null }]) {
        ipcMain.emit('tweetscope:frame', event, { kind: 'request', id: 1, name: 'status.read', input: {} });
        ipcMain.emit('tweetscope:frame', event, 'not a request');
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return told;
    });
    expect(answers).toEqual([]);
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
      'tweetscopeViews.reload',
    ]);
    // A listener gets the message alone: an event object would lead to the sender.
    expect(
      await inPage(`new Promise((resolve) => { window.tweetscope.onFrame((...given) => resolve(given.length));
        window.tweetscope.send({ kind: 'request', id: 999_999, name: 'status.read', input: {} }); })`),
    ).toBe(1);
  });

  it('never ignores a certificate error', async () => {
    // Key and certificate of a server nobody trusts, for tests alone.
    const pem = readFileSync(join(import.meta.dirname, '../support/files/untrusted-server.pem'));
    const server = createServer({ key: pem, cert: pem }, (_request, response) => response.end('reached'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const outcome = await desktop.app.evaluate(async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false });
      return window
        .loadURL(address)
        .then(
          () => 'loaded',
          (error: Error) => error.message,
        )
        .finally(() => window.destroy());
    }, `https://127.0.0.1:${port}/`);
    expect(outcome).toMatch(/ERR_CERT|ERR_FAILED|ERR_ABORTED/);
    server.close();
  });

  describe('thousands of messages over the bridge', () => {
    it('are each answered, and nothing breaks', async () => {
      const counts = await desktop.page.evaluate(async () => {
        const total = 5_000;
        const odd = [null, -1, 1.5, '', 'x'.repeat(50_000), [], {}, { __proto__: null }, true, [null], 2 ** 53];
        const names = ['status.read', 'live.recent', 'tweets.search', 'no.such', '__proto__', 'constructor', ''];
        let random = 7;
        const pick = <Value>(list: readonly Value[]) => {
          random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
          return list[random % list.length] as Value;
        };
        const answered = new Set<number>();
        let refused = 0;
        const stop = window.tweetscope?.onFrame((frame) => {
          if (frame.kind === 'result' && frame.id >= 1_000_000) answered.add(frame.id);
          if (frame.kind === 'refused') refused += 1;
        });
        let asked = 0;
        let malformed = 0;
        for (let at = 0; at < total; at++) {
          const isWhole = at % 2 === 0;
          if (isWhole) asked += 1;
          else malformed += 1;
          const frame = isWhole
            ? { kind: 'request', id: 1_000_000 + at, name: pick(names), input: { limit: pick(odd), filter: pick(odd) } }
            : pick([...odd.filter((value) => value !== null), { kind: 'request', id: 'x', name: 1 }]);
          window.tweetscope?.send(frame as RequestFrame);
          if (at % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const deadline = Date.now() + 60_000;
        while ((answered.size < asked || refused < malformed) && Date.now() < deadline) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        stop?.();
        return { asked, answered: answered.size, malformed, refused };
      });
      expect(counts.answered).toBe(counts.asked);
      expect(counts.refused).toBe(counts.malformed);
      await desktop.console.reaches('Running');
    });
  });
});
