import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { keepDesktopScreenshot } from '../support/electron/desktop-screenshot.ts';
import { type GuestPage, guestPage } from '../support/electron/guest-page.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { KibanaStandIn } from '../support/kibana/kibana-stand-in.ts';

const PERSON = { username: 'ada', password: 'of her own' };

/** A Kibana that lets in who logs in, and an app that was given no login for it. */
describeDesktop('a login of one’s own in Kibana', () => {
  const used = useDesktop();
  let kibana: KibanaStandIn;
  let desktop: Desktop;
  let guest: GuestPage;

  const openLogin = async (more: readonly string[] = []) => {
    desktop = await used.open(['--set', `kibana.url=${kibana.url}`, ...more]);
    guest = guestPage(desktop.app);
    await desktop.console.reaches('Running');
    await desktop.page.getByRole('link', { name: 'Kibana' }).click();
  };
  const title = () => guest.run<string>('document.title');

  beforeAll(async () => {
    kibana = await KibanaStandIn.start(PERSON);
    await openLogin();
  });
  afterAll(() => kibana?.stop());

  it('is offered where Kibana does not know the app', async () => {
    await desktop.page.getByRole('alert').filter({ hasText: 'KIBANA_UNAUTHORIZED' }).waitFor();
    expect(await guest.look()).toBeNull();
    await desktop.console.button('Log in to Kibana').click();
    await expect.poll(async () => (await guest.look())?.isShown).toBe(true);
    await expect.poll(title).toBe('Log in');
    expect(kibana.pageLogins).toEqual([undefined]);
    await keepDesktopScreenshot(desktop, 'desktop-kibana-login');
  });

  it('leads to the dashboard', async () => {
    await guest.run(`{ const { username, password } = document.forms[0].elements;
      username.value = ${JSON.stringify(PERSON.username)}; password.value = ${JSON.stringify(PERSON.password)};
      document.forms[0].requestSubmit(); } 1`);
    await expect.poll(title).toBe('Kibana stand-in');
    expect(await guest.run('document.cookie')).toBe('');
  });

  it('is kept over a new start, in its own session and in no other', async () => {
    await openLogin();
    const cookies = await desktop.app.evaluate(async ({ session }) => {
      const namesIn = async (one: Electron.Session) =>
        (await one.cookies.get({})).map(({ name, httpOnly, hostOnly }) => ({ name, httpOnly, hostOnly }));
      return {
        own: await namesIn(session.fromPartition('persist:kibana')),
        ours: await namesIn(session.defaultSession),
      };
    });
    expect(cookies).toEqual({ own: [{ name: 'sid', httpOnly: true, hostOnly: true }], ours: [] });
    await desktop.console.button('Log in to Kibana').click();
    await expect.poll(title).toBe('Kibana stand-in');
  });

  it('gives way to the login of the settings, which goes to its origin alone', async () => {
    const { username, password } = PERSON;
    await openLogin(['--set', `kibana.username=${username}`, '--set', `kibana.password=${password}`]);
    await desktop.console.button('Import dashboard').click();
    await expect.poll(async () => (await guest.look())?.isShown).toBe(true);
    const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    await expect.poll(() => kibana.pageLogins.at(-1)).toBe(basic);
  });
});
