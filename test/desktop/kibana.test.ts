import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

/** A page in Kibana's place that reports what it can reach. */
const PROBE = `<!doctype html><title>probe</title><script>
const can = async (name, attempt) => { try { return [name, String(await attempt())]; } catch (error) { return [name, 'no']; } };
Promise.all([
  can('bridge', () => typeof window.tweetscope + typeof window.tweetscopeDesktop + typeof window.tweetscopeViews),
  can('node', () => typeof require + typeof process),
  can('notifications', () => Notification.requestPermission()),
  can('place', () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(() => yes('yes'), () => yes('no')))),
  can('elsewhere', () => fetch(new URLSearchParams(location.search).get('other')).then(() => 'yes')),
]).then((entries) => { window.found = Object.fromEntries(entries); });
</script>`;

async function serve(seen: { authorization: string | undefined; path: string }[], port = 0): Promise<Server> {
  const server = createServer((request, response) => {
    seen.push({ authorization: request.headers.authorization, path: request.url ?? '' });
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    response.end(PROBE);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describeDesktop('Kibana, laid over the console', () => {
  const used = useDesktop();
  const seen: { authorization: string | undefined; path: string }[] = [];
  const seenElsewhere: typeof seen = [];
  let kibana: Server;
  let elsewhere: Server;
  let desktop: Desktop;

  beforeAll(async () => {
    [kibana, elsewhere] = await Promise.all([serve(seen), serve(seenElsewhere)]);
    desktop = await used.open(['--set', `kibana.url=${originOf(kibana)}`, '--set', 'kibana.apiKey=VnVhQ2ZHY0JDZGJr']);
    await desktop.console.reaches('Running');
  });
  afterAll(async () => {
    kibana?.close();
    elsewhere?.close();
  });

  const show = (url: string) =>
    desktop.page.evaluate(
      (address) =>
        window.tweetscopeViews?.show({ url: address, rectangle: { x: 100, y: 100, width: 600, height: 400 } }),
      url,
    );
  const guest = () =>
    desktop.app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('http'));
      if (contents === undefined) return null;
      const preferences = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return { url: contents.getURL(), preferences, storage: contents.session.storagePath };
    });
  const inGuest = <Value>(code: string): Promise<Value> =>
    desktop.app.evaluate(({ webContents }, script) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('http'));
      return contents?.executeJavaScript(script, true);
    }, code) as Promise<Value>;

  it('shows nothing of another origin, whatever the page asks for', async () => {
    await show(`${originOf(elsewhere)}/app`);
    await show('file:///etc/passwd');
    await show('javascript:alert(1)');
    await desktop.page.evaluate(() =>
      window.tweetscopeViews?.show({ url: 'x', rectangle: { x: Number.NaN, y: 0, width: -5, height: 1e9 } }),
    );
    await desktop.page.waitForTimeout(500);
    expect(await guest()).toBeNull();
    expect(seenElsewhere).toEqual([]);
  });

  it('shows the configured one: alone in its session, without preload, with its login', async () => {
    await show(`${originOf(kibana)}/app/dashboards?other=${encodeURIComponent(originOf(elsewhere))}`);
    await expect.poll(async () => (await guest())?.url ?? '').toContain('/app/dashboards');
    const view = await guest();
    expect(view?.preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(view?.preferences.preload ?? '').toBe('');
    expect(view?.storage).toMatch(/Partitions.kibana$/);
    expect(seen.find(({ path }) => path.startsWith('/app/dashboards'))?.authorization).toBe('ApiKey VnVhQ2ZHY0JDZGJr');
  });

  it('gives that page nothing: no bridge, no Node, no permission, no other origin', async () => {
    await expect.poll(() => inGuest<boolean>('window.found !== undefined')).toBe(true);
    expect(await inGuest('window.found')).toEqual({
      bridge: 'undefinedundefinedundefined',
      node: 'undefinedundefined',
      notifications: 'denied',
      place: 'no',
      elsewhere: 'no',
    });
    expect(seenElsewhere).toEqual([]);
  });

  it('shows why it did not load, and loads it again when asked', async () => {
    const { page } = desktop;
    const { port } = kibana.address() as AddressInfo;
    const events = await page.evaluateHandle(() => {
      const failures: (string | null)[] = [];
      window.tweetscopeDesktop?.onEvent((event) => event.kind === 'view' && failures.push(event.failure));
      return failures;
    });
    const closed = once(kibana, 'close');
    kibana.close();
    kibana.closeAllConnections();
    await closed;
    await page.evaluate(() => window.tweetscopeViews?.reload());
    await expect.poll(async () => (await events.jsonValue()).at(-1)).toMatch(/ERR_CONNECTION_REFUSED/);
    kibana = await serve(seen, port);
    await page.evaluate(() => window.tweetscopeViews?.reload());
    await expect.poll(async () => (await events.jsonValue()).at(-1)).toBeNull();
  });

  it('keeps its login over a new start, in its own session and in no other', async () => {
    await inGuest(`document.cookie = 'sid=kept; max-age=86400'; 1`);
    await desktop.app.evaluate(({ session }) => session.fromPartition('persist:kibana').cookies.flushStore());
    desktop = await used.open(['--set', `kibana.url=${originOf(kibana)}`]);
    await desktop.console.reaches('Running');
    const names = await desktop.app.evaluate(async ({ session }) => {
      const namesIn = async (one: Electron.Session) => (await one.cookies.get({})).map(({ name }) => name);
      return {
        own: await namesIn(session.fromPartition('persist:kibana')),
        ours: await namesIn(session.defaultSession),
      };
    });
    expect(names).toEqual({ own: ['sid'], ours: [] });
    await show(`${originOf(kibana)}/app/dashboards`);
    await expect.poll(() => inGuest('document.cookie')).toContain('sid=kept');
  });

  it('keeps it where it is, and sends its windows to the browser', async () => {
    const opened = await desktop.app.evaluateHandle(({ shell }) => {
      const addresses: string[] = [];
      shell.openExternal = async (address: string) => void addresses.push(address);
      return addresses;
    });
    await inGuest(`location.href = ${JSON.stringify(originOf(elsewhere))}; window.open('https://example.org/help'); 1`);
    await expect.poll(() => opened.jsonValue()).toEqual(['https://example.org/help']);
    expect((await guest())?.url).toContain(originOf(kibana));
    expect(seenElsewhere).toEqual([]);
  });
});
