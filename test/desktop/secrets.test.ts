import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { askInPage } from '../support/electron/ask-in-page.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { enginePid } from '../support/electron/engine-pid.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

const CANARY = 'canary-7f3a-of-the-keychain';

/** A machine of tests has no keychain, which is the case that matters: what is entered must not end up in plain text. */
describeDesktop('secrets in the desktop', () => {
  const used = useDesktop();
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await used.open(['--rate', '10', '--set', 'kibana.username=ada']);
    await desktop.console.reaches('Running');
  });

  it('says in Settings that there is no keychain, and what that means', async () => {
    await desktop.page.evaluate(() => {
      location.hash = '#/settings?section=secrets';
    });
    await desktop.page.getByText(/passwords are in memory and asked for again at the next start/).waitFor();
  });

  it('keeps what is entered for the session, over a crash of the engine', async () => {
    await askInPage(desktop.page, 'settings.change', { values: {}, secrets: { 'kibana.password': CANARY } });
    const isSet = async () =>
      (await askInPage(desktop.page, 'settings.read', {})).values['kibana.password']?.isSet ?? false;
    expect(await isSet()).toBe(true);
    const appPid = desktop.process.pid ?? 0;
    const before = enginePid(appPid) ?? 0;
    process.kill(before, 'SIGKILL');
    await expect.poll(() => enginePid(appPid), { timeout: 30_000 }).toSatisfy((now) => now !== null && now !== before);
    await desktop.console.reaches('Running');
    expect(await isSet()).toBe(true);
  });

  it('shows it to no other process, and leaves it in no file: settings, logs, notes of crashes, diagnostics', async () => {
    for (const pid of [desktop.process.pid, enginePid(desktop.process.pid ?? 0)]) {
      for (const file of ['cmdline', 'environ'])
        expect(readFileSync(`/proc/${pid}/${file}`, 'utf8')).not.toContain(CANARY);
    }
    const diagnostics = await desktop.app.evaluate(async ({ clipboard, Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Help');
      help?.submenu?.items.find(({ label }) => label === 'Copy Diagnostics')?.click();
      return clipboard.readText();
    });
    expect(diagnostics).toContain('Engine: ready');
    expect(diagnostics).not.toContain(CANARY);
    await desktop.quit();
    expect(desktop.output()).not.toContain(CANARY);
    const files = readdirSync(used.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    const telling = files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) =>
        [CANARY, Buffer.from(CANARY).toString('base64')].some((word) => readFileSync(file).includes(word)),
      );
    expect(telling).toEqual([]);
  });
});
