import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithPrograms } from '../support/describe-with-programs.ts';
import { askInPage } from '../support/electron/ask-in-page.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { type Keyring, openKeyring } from '../support/electron/keyring.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

const CANARY = 'canary-5c1d-of-a-real-keychain';
const PROGRAMS = {
  'dbus-daemon': 'dbus-daemon',
  'dbus-send': 'dbus-bin',
  'gnome-keyring-daemon': 'gnome-keyring',
};

/** What the desktop keeps with safeStorage in GNOME's keyring, over starts of the app. */
const inARealKeychain = () => {
  const used = useDesktop();
  const data = join(used.folder, 'data');
  let keyring: Keyring;

  const open = async (chain: Keyring) => {
    // Which keychain it is Chromium tells by the desktop's name; here none is running.
    const desktop = await used.open(['--password-store=gnome-libsecret', '--rate', '10'], chain.env, data);
    await desktop.console.reaches('Running');
    return desktop.page;
  };
  const isSet = async (page: Desktop['page']) =>
    (await askInPage(page, 'settings.read', {})).values['kibana.password']?.isSet;
  const kept = () => JSON.parse(readFileSync(join(data, 'desktop/secrets.json'), 'utf8')) as Record<string, string>;

  beforeAll(async () => {
    keyring = await openKeyring(join(used.folder, 'keyring'));
  });
  afterAll(async () => {
    await used.end();
    await keyring?.close();
  });

  it('is there again after a restart, and stands in no file as it was entered', async () => {
    const page = await open(keyring);
    await page.evaluate(() => {
      location.hash = '#/settings?section=secrets';
    });
    await page.getByText('Passwords and keys are kept in the keychain of this system.').waitFor();
    await askInPage(page, 'settings.change', { values: {}, secrets: { 'kibana.password': CANARY } });
    await used.end();
    expect(await isSet(await open(keyring))).toBe(true);
    await used.end();
    const files = readdirSync(used.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(files.filter((name) => /keyrings\/.+\.keyring$/.test(name))).not.toEqual([]);
    const forms = [CANARY, Buffer.from(CANARY).toString('base64')];
    expect(files.filter((name) => forms.some((form) => readFileSync(name).includes(form)))).toEqual([]);
    expect(Object.keys(kept())).toHaveLength(1);
  });

  it('counts as not there with the keychain of somebody else, who can neither read nor lose it', async () => {
    const other = await openKeyring(join(used.folder, 'other'));
    expect(await isSet(await open(other))).toBe(false);
    await used.end();
    await other.close();
    expect(readFileSync(join(data, 'logs/desktop.log'), 'utf8')).toContain('was encrypted with another key');
    expect(await isSet(await open(keyring))).toBe(true);
  });

  it('is gone once it is forgotten', async () => {
    const page = await open(keyring);
    await askInPage(page, 'settings.change', { values: {}, secrets: { 'kibana.password': null } });
    expect(await isSet(page)).toBe(false);
    await used.end();
    expect(existsSync(join(data, 'desktop/secrets.json')) ? kept() : {}).toEqual({});
  });
};

describeDesktop('a real keychain', () => describeWithPrograms('safeStorage', PROGRAMS, inARealKeychain));
