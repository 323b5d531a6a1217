import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestFrame } from '#shared/contract/wire.ts';
import { askInPage } from '../support/electron/ask-in-page.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

const PRELOAD = join(import.meta.dirname, '../../out/desktop/preload.cjs');

/** What a page asks of main: who asks, and what. */
describeDesktop('the gate between pages and main', () => {
  const used = useDesktop();
  const stranger = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>stranger</title>'),
  );
  let desktop: Desktop;
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    // In Kibana's place, so that it could be laid over a window.
    desktop = await used.open(['--set', `kibana.url=${address}`]);
    await desktop.console.reaches('Running');
  });
  afterAll(() => stranger.close());

  /** What came before it on the same line has been seen to, when this is answered. */
  const roundTrip = () => askInPage(desktop.page, 'status.read', {});

  it('17 a strange page gets nothing, though it has our preload', async () => {
    await roundTrip();
    const found = await desktop.app.evaluate(
      async ({ BrowserWindow, webContents }, { url, preload }) => {
        const before = webContents.getAllWebContents().length;
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        await window.loadURL(url);
        const { answer, frames } = await window.webContents.executeJavaScript(`(async () => {
          const frames = [];
          window.frames_ = frames;
          window.tweetscope.onFrame((frame) => frames.push(frame.kind));
          window.tweetscope.send({ kind: 'request', id: 1, name: 'status.read', input: {} });
          window.tweetscope.send('not a request');
          window.tweetscope.renew();
          window.tweetscopeViews.show({ url: location.href, rectangle: { x: 0, y: 0, width: 9, height: 9 } });
          return { answer: await window.tweetscopeDesktop.ask('desktop.read', {}), frames };
        })()`);
        return { answer, frames, expected: before + 1, id: window.id };
      },
      { url: `${address}/`, preload: PRELOAD },
    );
    expect(found.answer).toMatchObject({ ok: false, error: { code: 'REQUEST_FORBIDDEN' } });
    await roundTrip();
    const later = await desktop.app.evaluate(async ({ BrowserWindow, webContents }, id) => {
      const window = BrowserWindow.fromId(id);
      const seen = await window?.webContents.executeJavaScript(`new Promise((resolve) =>
        window.tweetscope.onLink((link) => resolve({ frames: window.frames_, link: link.state })))`);
      const pages = webContents.getAllWebContents().length;
      window?.destroy();
      return { ...seen, pages };
    }, found.id);
    expect(later).toEqual({ frames: [], link: 'connecting', pages: found.expected });
  });

  it('17 no frame but the main one of our own page is heard, on any channel', async () => {
    const events = await desktop.page.evaluateHandle(() => {
      const kinds: string[] = [];
      window.tweetscopeDesktop?.onEvent(({ kind }) => kinds.push(kind));
      return kinds;
    });
    const told = await desktop.app.evaluateHandle(({ ipcMain }) => {
      const messages: unknown[] = [];
      const strange = {
        sender: {
          mainFrame: {},
          send: (...message: unknown[]) => messages.push(message),
          isDestroyed: () => false,
          isCrashed: () => false,
        },
        senderFrame: { url: 'https://example.org/' },
      };
      const sameFrame = { url: 'tweetscope-app://console.example.org/index.html' };
      const alike = { sender: { ...strange.sender, mainFrame: sameFrame }, senderFrame: sameFrame };
      const ours = { url: 'tweetscope-app://console/index.html' };
      const inner = { ...strange, senderFrame: ours };
      for (const event of [strange, alike, inner, { ...strange, senderFrame: null }]) {
        ipcMain.emit('tweetscope:frame', event, { kind: 'request', id: 1, name: 'status.read', input: {} });
        ipcMain.emit('tweetscope:frame', event, 'not a request');
        ipcMain.emit('tweetscope:link', event, 'hello');
        ipcMain.emit('tweetscope:drop', event, ['/etc/passwd']);
      }
      return messages;
    });
    await roundTrip();
    expect(await told.jsonValue()).toEqual([]);
    // The console would be asked to offer a dropped file for a replay.
    expect(await events.jsonValue()).not.toContain('files');
  });

  it('answers each of thousands of messages, and nothing breaks', async () => {
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
