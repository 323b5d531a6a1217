import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { keepDesktopScreenshot } from '../support/electron/desktop-screenshot.ts';
import { type GuestPage, guestPage } from '../support/electron/guest-page.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { KibanaStandIn } from '../support/kibana/kibana-stand-in.ts';

const API_KEY = 'VnVhQ2ZHY0JDZGJr';

/** What a page can reach, asked from within it. */
const probe = (elsewhere: string) => `(async () => {
  const can = async (attempt) => { try { return String(await attempt()); } catch { return 'no'; } };
  return {
    bridge: typeof window.tweetscope + typeof window.tweetscopeDesktop + typeof window.tweetscopeViews,
    node: typeof require + typeof process,
    notifications: await can(() => Notification.requestPermission()),
    place: await can(() => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, ({ code }) => yes(code)))),
    elsewhere: await can(() => fetch(${JSON.stringify(elsewhere)}).then(() => 'yes')),
  };
})()`;

/** Kibana's view as a person meets it, with a stand-in that checks what it is asked; the tests follow each other. */
describeDesktop('Kibana, laid over the console', () => {
  const used = useDesktop();
  const visits: string[] = [];
  const elsewhere = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('elsewhere');
  });
  let outside = '';
  let kibana: KibanaStandIn;
  let desktop: Desktop;
  let guest: GuestPage;

  beforeAll(async () => {
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    outside = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    kibana = await KibanaStandIn.start({ apiKey: API_KEY });
    const settings = [`kibana.url=${kibana.url}`, `kibana.apiKey=${API_KEY}`, 'source.rate=40'];
    desktop = await used.open(settings.flatMap((setting) => ['--set', setting]));
    guest = guestPage(desktop.app);
    await desktop.console.reaches('Running');
  });
  afterAll(async () => {
    await kibana?.stop();
    elsewhere.close();
  });

  const state = (words: string) => desktop.page.getByRole('region', { name: 'Kibana', exact: true }).getByText(words);
  const isShown = async () => (await guest.look())?.isShown ?? false;
  const asked = () => guest.run<string>(`document.querySelector('#asked')?.textContent ?? ''`);
  const failure = () => desktop.page.getByRole('alert').filter({ hasText: 'The page did not load' });

  it('shows nothing of another origin, whatever the page asks for', async () => {
    await desktop.page.evaluate(
      (urls) => {
        const rectangle = { x: 100, y: 100, width: 600, height: 400 };
        for (const url of urls) window.tweetscopeViews?.show({ url, rectangle });
        window.tweetscopeViews?.show({ url: 'x', rectangle: { x: Number.NaN, y: 0, width: -5, height: 1e9 } });
      },
      [`${outside}/app`, 'file:///etc/passwd', 'javascript:alert(1)'],
    );
    // What the page asks next is answered after these.
    await desktop.page.evaluate(() => window.tweetscopeDesktop?.ask('desktop.read', {}));
    expect(await guest.look()).toBeNull();
    expect(visits).toEqual([]);
  });

  it('shows the dashboard: alone in its session, without preload, with its login', async () => {
    await desktop.page.getByRole('link', { name: 'Kibana' }).click();
    await desktop.console.button('Import dashboard').click();
    await expect.poll(isShown).toBe(true);
    await expect.poll(asked).toContain('/view/tweetscope?embed=true');
    const view = await guest.look();
    expect(view?.preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(view?.preferences.preload ?? '').toBe('');
    expect(view?.storage).toMatch(/Partitions.kibana$/);
    expect(kibana.pageLogins).toEqual([`ApiKey ${API_KEY}`]);
  });

  it('follows range and filter of the console, without loading again', async () => {
    await desktop.console.button('15 min').click();
    await expect.poll(asked).toContain('from:now-15m');
    await desktop.page.getByRole('button', { name: 'Negative' }).click();
    await expect.poll(asked).toContain('sentiment : "negative"');
    expect(kibana.pageLogins).toHaveLength(1);
    await keepDesktopScreenshot(desktop, 'desktop-kibana');
  });

  it('makes room for what the console lays over its page, and comes back', async () => {
    await desktop.page.keyboard.press('Control+k');
    await desktop.page.getByRole('combobox').waitFor();
    await expect.poll(isShown).toBe(false);
    await desktop.page.keyboard.press('Escape');
    await expect.poll(isShown).toBe(true);
    await desktop.page.getByRole('link', { name: 'Flow' }).click();
    await expect.poll(isShown).toBe(false);
    await desktop.page.getByRole('link', { name: 'Kibana' }).click();
    await expect.poll(isShown).toBe(true);
  });

  it('gives that page nothing: no bridge, no Node, no permission, no other origin', async () => {
    expect(await guest.run(probe(outside))).toEqual({
      bridge: 'undefinedundefinedundefined',
      node: 'undefinedundefined',
      notifications: 'denied',
      place: '1',
      elsewhere: 'no',
    });
    expect(visits).toEqual([]);
  });

  it('keeps it where it is, and sends its windows to the browser', async () => {
    const opened = await desktop.app.evaluateHandle(({ shell }) => {
      const addresses: string[] = [];
      shell.openExternal = async (address: string) => void addresses.push(address);
      return addresses;
    });
    await guest.run(`location.href = ${JSON.stringify(outside)}; window.open('https://example.org/help'); 1`);
    await expect.poll(() => opened.jsonValue()).toEqual(['https://example.org/help']);
    expect((await guest.look())?.url).toContain(kibana.url);
    expect(visits).toEqual([]);
  });

  it('goes away with its server, says so, and comes back with it', async () => {
    const { port } = kibana;
    await kibana.stop();
    await state('Not running').waitFor();
    await desktop.page.getByRole('region', { name: 'Insights' }).waitFor();
    expect(await isShown()).toBe(false);
    kibana = await KibanaStandIn.start({ apiKey: API_KEY }, port);
    await desktop.console.button('Import dashboard').click();
    await expect.poll(isShown).toBe(true);
    await expect.poll(asked).toContain('/view/tweetscope');
  });

  it('says why its page did not load, and shows nothing of Chromium in its place', async () => {
    kibana.cutsPages = true;
    await guest.crash();
    await failure().getByText('Chromium says: the page ended.').waitFor();
    await keepDesktopScreenshot(desktop, 'desktop-kibana-failure');
    await desktop.console.button('Try again').click();
    await failure().getByText('ERR_EMPTY_RESPONSE').waitFor();
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1300, 820));
    await desktop.page.waitForFunction(() => innerWidth <= 1300);
    expect(await guest.look()).toBeNull();
  });

  it('loads it again when asked to, once it can be had', async () => {
    kibana.cutsPages = false;
    await desktop.console.button('Try again').click();
    await expect.poll(isShown).toBe(true);
    await expect.poll(asked).toContain('/view/tweetscope');
    expect(await failure().count()).toBe(0);
  });
});
