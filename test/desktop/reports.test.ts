import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type Desktop, describeDesktop } from '../support/electron/desktop.ts';
import { useDesktop } from '../support/electron/use-desktop.ts';

/** From the running session to a file in a person's hands. The dialog is a stand-in; all else is the app. */
describeDesktop('reports in the desktop', () => {
  const used = useDesktop();
  let desktop: Desktop;

  beforeAll(async () => {
    // No browser of the machine: a PDF can only come from Electron's own printing.
    desktop = await used.open(['--rate', '100'], { CHROME_PATH: '/nowhere' });
    await desktop.console.tweets.first().waitFor();
    await desktop.page.evaluate(() => {
      location.hash = '#/sessions';
    });
    await desktop.page.getByRole('button', { name: /^Open / }).click();
  });

  /** Chooses a format, and the place in the dialog. @returns the file, once it is whole */
  async function save(format: string, name: string): Promise<string> {
    const file = join(used.folder, name);
    await desktop.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await desktop.page.getByRole('button', { name: format, exact: true }).click();
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    return file;
  }

  it('saves the running session as a page that opens by itself', async () => {
    const file = await save('HTML page', 'report.html');
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('img').count()).toBeGreaterThan(3);
    } finally {
      await browser.close();
    }
  });

  it('prints it as a PDF without a browser of the machine', async () => {
    const file = await save('PDF', 'report.pdf');
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(text).toMatch(/throughput/i);
    expect(text).toMatch(/sentiment/i);
  });

  it('saves its tweets as rows', async () => {
    const file = await save('CSV', 'tweets.csv');
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines[0]).toMatch(/tweet_id,created_at/);
    expect(lines.length).toBeGreaterThan(10);
  });

  it('writes nothing where the dialog is closed without a place', async () => {
    const asked = await desktop.app.evaluateHandle(({ dialog }) => {
      const names: string[] = [];
      dialog.showSaveDialog = async (...args: unknown[]) => {
        names.push((args.at(-1) as { defaultPath: string }).defaultPath);
        return { canceled: true, filePath: '' };
      };
      return names;
    });
    await desktop.page.getByRole('button', { name: 'Markdown', exact: true }).click();
    await expect.poll(async () => (await asked.jsonValue()).length, { timeout: 30_000 }).toBe(1);
    expect((await asked.jsonValue())[0]).toMatch(/tweetscope-.*\.md$/);
  });

  it('gives no page of its own a way to other files', async () => {
    const status = (path: string) =>
      desktop.page.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.status,
            () => 0,
          ),
        path,
      );
    expect(await status(`/exports/${'0'.repeat(32)}`)).toBe(404);
    expect(await status('/exports/..%2f..%2fpackage.json')).toBe(404);
  });
});
