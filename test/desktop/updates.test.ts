import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { chooseInMenu } from '../support/electron/menu.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { lastJson, runTweetscope } from '../support/run-tweetscope.ts';

const LOOK = 'Help > Look for Updates…';

/** electron-updater against a feed on this machine; the AppImage is a script that leaves word of having run. */
describeDesktop('updates', () => {
  const used = useDesktop();
  const appImage = join(used.folder, 'Tweetscope.AppImage');
  const ran = join(used.folder, 'ran');
  const data = join(used.folder, 'data');
  const asked: string[] = [];
  const newer = Buffer.from(`#!/bin/sh\necho "newer, with $TWEETSCOPE_DATA" > ${ran}\n`);
  let promised = newer;
  /** What the feed does with who asks for the file. */
  let delivers: 'all' | 'half' = 'all';
  /** What it does with who asks whether there is something new. */
  let tells: 'newer' | 'older' | 'nothing' = 'newer';
  let feed: Server;
  let desktop: Desktop;

  beforeAll(async () => {
    feed = createServer((request, response) => {
      asked.push((request.url ?? '').split('?')[0] ?? '');
      if (request.url?.startsWith('/latest-linux.yml')) {
        const sha512 = createHash('sha512').update(promised).digest('base64');
        const file = { url: 'Tweetscope-9.9.9.AppImage', sha512, size: newer.length };
        const version = tells === 'older' ? '0.0.9' : '9.9.9';
        if (tells === 'nothing') request.socket.destroy();
        else response.end(JSON.stringify({ version, files: [file], path: file.url, sha512 }));
      } else if (request.url === '/Tweetscope-9.9.9.AppImage' && delivers === 'half') {
        response.writeHead(200, { 'content-length': newer.length });
        response.write(newer.subarray(0, 10), () => request.socket.destroy());
      } else if (request.url === '/Tweetscope-9.9.9.AppImage') response.end(newer);
      else response.writeHead(404).end();
    });
    feed.listen(0, '127.0.0.1');
    await once(feed, 'listening');
    writeFileSync(appImage, 'older');
    chmodSync(appImage, 0o755);
    const address = `http://127.0.0.1:${(feed.address() as AddressInfo).port}`;
    desktop = await used.open(
      ['--rate', '50', '--set', `updates.feed=${address}`],
      { APPIMAGE: appImage, XDG_CACHE_HOME: join(used.folder, 'cache') },
      data,
    );
    await desktop.console.reaches('Running');
  });
  afterAll(async () => {
    feed?.close();
  });

  /** Answers the questions that come, in this order, with the number of a button; later ones with the last. */
  const answering = (...responses: readonly number[]) =>
    desktop.app.evaluateHandle(({ dialog }, prepared) => {
      const messages: string[] = [];
      const left = [...prepared];
      dialog.showMessageBox = async (...args: unknown[]) => {
        const { message, detail } = args.at(-1) as { message: string; detail: string };
        messages.push(`${message}: ${detail}`);
        return { response: left.shift() ?? 1, checkboxChecked: false };
      };
      return messages;
    }, responses);

  it('asks before anything is fetched', async () => {
    const messages = await answering(1);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => messages.jsonValue(), { timeout: 30_000 }).toHaveLength(1);
    expect((await messages.jsonValue())[0]).toContain('Tweetscope 9.9.9 is there: You have 0.1.0.');
    expect(new Set(asked)).toEqual(new Set(['/latest-linux.yml']));
  });

  it('refuses what is not what the feed promised, and says so', async () => {
    promised = Buffer.from('something else');
    const messages = await answering(0, 0);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => messages.jsonValue(), { timeout: 30_000 }).toHaveLength(2);
    expect((await messages.jsonValue())[1]).toMatch(/could not be looked for or fetched: sha512 checksum mismatch/);
    expect(readFileSync(appImage, 'utf8')).toBe('older');
    promised = newer;
  });

  it('says that a feed which does not answer was not looked at, and that an older version is nothing new', async () => {
    tells = 'nothing';
    const away = await answering(0);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => away.jsonValue(), { timeout: 30_000 }).toHaveLength(1);
    expect((await away.jsonValue())[0]).toMatch(/^Updates could not be looked for or fetched: .*(hang up|ERR_)/);
    tells = 'older';
    const older = await answering(0);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => older.jsonValue(), { timeout: 30_000 }).toHaveLength(1);
    expect((await older.jsonValue())[0]).toBe('There is nothing newer: Tweetscope 0.1.0 is the newest version.');
    tells = 'newer';
  });

  it('takes no half of a version for a whole one', async () => {
    delivers = 'half';
    const messages = await answering(0, 0);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => messages.jsonValue(), { timeout: 30_000 }).toHaveLength(2);
    expect((await messages.jsonValue())[1]).toContain('could not be looked for or fetched');
    expect(readFileSync(appImage, 'utf8')).toBe('older');
    expect(existsSync(ran)).toBe(false);
    delivers = 'all';
  });

  it('asks again before it installs, and changes nothing without a yes', async () => {
    const messages = await answering(0, 1);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => messages.jsonValue(), { timeout: 30_000 }).toHaveLength(2);
    expect((await messages.jsonValue())[1]).toContain('Tweetscope 9.9.9 is ready');
    expect(readFileSync(appImage, 'utf8')).toBe('older');
    await desktop.console.reaches('Running');
  });

  it('goes on at work when the newer version cannot be put in its place, and says so', async () => {
    rmSync(appImage);
    const messages = await answering(0);
    await chooseInMenu(desktop.app, LOOK);
    await expect.poll(() => messages.jsonValue(), { timeout: 30_000 }).toHaveLength(2);
    expect((await messages.jsonValue())[1]).toMatch(
      /^The new version was not installed: ENOENT.*0\.1\.0 goes on working/s,
    );
    expect(existsSync(ran)).toBe(false);
    writeFileSync(appImage, 'older', { mode: 0o755 });
    await desktop.console.reaches('Running');
  });

  it('stores everything, gives way to the newer version and starts it', async () => {
    // Fetched once more: what was fetched last could not be installed.
    await answering(0, 0);
    const ended = once(desktop.process, 'exit');
    await chooseInMenu(desktop.app, LOOK).catch(() => undefined);
    await ended;
    await expect
      .poll(() => existsSync(ran) && readFileSync(ran, 'utf8'), { timeout: 30_000 })
      .toBe(`newer, with ${data}\n`);
    const checked = await runTweetscope(['reconcile', '--data', data, '--json']);
    expect(lastJson(checked)).toMatchObject({ agrees: true });
  });
});
