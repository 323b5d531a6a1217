import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { type Desktop, describeDesktop, openSecondDesktop } from '../support/electron/desktop.ts';
import { chooseInMenu, menuLabels } from '../support/electron/menu.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

/** One visit to the built app: the tests follow each other as a person would. */
describeDesktop('the desktop window', () => {
  const used = useDesktop();
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await used.open(['--rate', '10']);
  });

  it('shows tweets flowing, at once and without complaint', async () => {
    await desktop.console.tweets.first().waitFor();
    console.log(`launch to the first tweet: ${Date.now() - desktop.launchedMs} ms`);
    await desktop.console.reaches('Running');
    expect(desktop.complaints).toEqual([]);
  });

  it('goes at 100 a second when wished, and back', async () => {
    for (const [preset, perSecond] of [
      ['100/s', 100],
      ['10/s', 10],
    ] as const) {
      await desktop.console.button(preset).click();
      await desktop.console.until(
        () => desktop.console.measuredRate(),
        (rate) => Math.abs(rate - perSecond) <= perSecond * 0.25,
      );
    }
  });

  it('offers in its menu what the console offers, and does it', async () => {
    const labels = () => menuLabels(desktop.app);
    await desktop.console.until(labels, (all) => all.includes('Pipeline > Pause the pipeline'));
    expect(await labels()).toEqual(
      expect.arrayContaining([
        'File > Replay a File of Tweets…',
        'Edit > Copy',
        'View > Zoom In',
        'Go > Go to Insights',
        'Pipeline > Rate > Simulator: 100 tweets a second',
        'Help > Copy Diagnostics',
      ]),
    );
    await chooseInMenu(desktop.app, 'Pipeline > Pause the pipeline');
    await desktop.console.reaches('Paused');
    await desktop.console.until(labels, (all) => all.includes('Pipeline > Resume the pipeline'));
    expect(await labels()).not.toContain('Pipeline > Pause the pipeline');
    await chooseInMenu(desktop.app, 'Pipeline > Resume the pipeline');
    await desktop.console.reaches('Running');
  });

  it('inspects a tweet, in a window of its own when wished', async () => {
    await chooseInMenu(desktop.app, 'Go > Go to Live');
    const { page } = desktop;
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByText('Journey').first().waitFor();
    const opened = desktop.app.waitForEvent('window');
    await inspector.getByRole('button', { name: 'Show in a window of its own' }).click();
    const own = await opened;
    await own.getByRole('region', { name: 'Inspector' }).getByText('Journey').first().waitFor();
    await own.close();
  });

  it('comes to the front and follows the link when it is started again', async () => {
    const second = await openSecondDesktop(used.folder, ['tweetscope://view/insights?lang=fr']);
    expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining('open with this data folder already') });
    await desktop.console.until(
      async () => new URL(desktop.page.url()).hash,
      (hash) => hash === '#/insights?lang=fr',
    );
    expect(desktop.app.windows()).toHaveLength(1);
  });

  it('saves what the console offers where the person says', async () => {
    const file = join(used.folder, 'saved.csv');
    await desktop.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await desktop.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['a,b\n1,2\n'], { type: 'text/csv' }));
      link.download = 'table.csv';
      link.click();
    });
    await desktop.console.until(
      async () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
      (text) => text === 'a,b\n1,2\n',
    );
  });

  it('asks about a file that is dropped on it, replays it from where it lies, and goes back to the simulator', async () => {
    const file = join(used.folder, 'dropped.ndjson');
    const tweet = readFileSync(join(import.meta.dirname, '../support/files/mission.ndjson'), 'utf8');
    writeFileSync(file, tweet);
    await dropFiles(desktop.page, [file]);
    const dialog = desktop.page.getByRole('dialog', { name: 'Replay a file of tweets' });
    await dialog.getByText('dropped.ndjson').waitFor();
    expect(existsSync(join(used.folder, 'files'))).toBe(false);
    await dialog.getByRole('button', { name: 'Replay it' }).click();
    await desktop.page.getByText('Replaying dropped.ndjson').waitFor();
    await chooseInMenu(desktop.app, 'File > Back to the Simulator');
    await desktop.console.slider.waitFor();
    await desktop.console.reaches('Running');
  });

  it('loads the page again when its process dies', async () => {
    const page = () =>
      desktop.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return { pid: contents?.getOSProcessId(), title: contents?.getTitle() };
      });
    const { pid } = await page();
    await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(async () => (await page()).pid, { timeout: 30_000 })
      .toSatisfy((now: number) => now > 0 && now !== pid);
    await expect.poll(async () => (await page()).title, { timeout: 30_000 }).toContain('Running');
  });

  it('leaves word of that on this machine', async () => {
    const diagnostics = await desktop.app.evaluate(async ({ clipboard, Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Help');
      help?.submenu?.items.find(({ label }) => label === 'Copy Diagnostics')?.click();
      return clipboard.readText();
    });
    expect(diagnostics).toMatch(/Tweetscope \d.*\n.*Electron 2?\d/s);
    expect(diagnostics).toMatch(/Crashes kept: .*-page\.json/);
    expect(diagnostics).toContain('kafka.saslPassword is not set');
  });
});
