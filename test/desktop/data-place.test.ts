import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { askInPage } from '../support/electron/ask-in-page.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';
import { lastJson, runTweetscope } from '../support/run-tweetscope.ts';

/** The data of a person who named no folder, moved to another disk. Only the dialogs are stand-ins. */
describeDesktop('the place of the data', () => {
  const used = useDesktop();
  const home = { XDG_DATA_HOME: join(used.folder, 'home') };
  const old = join(home.XDG_DATA_HOME, 'tweetscope');
  const next = join(used.folder, 'big disk');

  beforeAll(async () => {
    mkdirSync(next);
  });
  afterEach(used.end);

  const openAppCard = async ({ page }: Desktop) => {
    await page.evaluate(() => {
      location.hash = '#/settings?section=desktop';
    });
    await page.getByRole('heading', { name: 'This app', level: 2 }).waitFor();
  };

  it('is moved: copied, compared, and taken at the new start', async () => {
    const desktop = await used.open(['--rate', '50'], home, null);
    await desktop.console.tweets.first().waitFor();
    await openAppCard(desktop);
    await desktop.page.getByText(old, { exact: true }).waitFor();
    await desktop.app.evaluate(({ app, dialog }, target) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [target] });
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
      app.relaunch = () => undefined;
    }, next);
    const ended = new Promise((resolve) => desktop.process.once('exit', resolve));
    await desktop.page.getByRole('button', { name: 'Move…' }).click();
    await ended;
    const checked = lastJson<{ accepted: number }>(await runTweetscope(['reconcile', '--json'], home));
    expect(checked).toMatchObject({ agrees: true });
    expect(checked.accepted).toBeGreaterThan(0);
    expect(existsSync(join(next, 'log.db'))).toBe(true);
  });

  it('keeps the old copy until a person lets it go', async () => {
    const desktop = await used.open(['--rate', '1'], home, null);
    await openAppCard(desktop);
    const { page, app } = desktop;
    await page.getByText(next, { exact: true }).waitFor();
    expect((await askInPage(page, 'settings.read', {})).data).toBe(next);
    expect(existsSync(join(old, 'log.db'))).toBe(true);
    const answer = (response: number) =>
      app.evaluate(({ dialog }, button) => {
        dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
      }, response);
    await answer(1);
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByText('Old copy of the data').waitFor();
    expect(existsSync(join(old, 'log.db'))).toBe(true);
    await answer(0);
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByText('Old copy of the data').waitFor({ state: 'detached' });
    expect(existsSync(join(old, 'log.db'))).toBe(false);
    expect(existsSync(join(next, 'log.db'))).toBe(true);
  });

  it('is not offered to be moved where it is named on the command line', async () => {
    const desktop = await used.open(['--rate', '1'], {}, join(used.folder, 'named'));
    await openAppCard(desktop);
    await desktop.page.getByText('Named by a flag, a variable or a file: move it there.').waitFor();
    expect(await desktop.page.getByRole('button', { name: 'Move…' }).count()).toBe(0);
  });
});
