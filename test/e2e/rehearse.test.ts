import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostContract } from '../../src-main/shells/contract-handlers.ts';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { describeInBrowser, ensureRenderer, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { type OpenContract, openContract } from '../support/open-contract.ts';
import { keepScreenshot } from '../support/screenshots.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');

describeInBrowser('rehearsals and watches', () => {
  let contract: OpenContract;
  let shell: WebShell;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  const recoveries = () => page.getByRole('region', { name: 'Recoveries' });

  beforeAll(async () => {
    [contract, browser] = await Promise.all([openContract({ 'source.rate': '50' }), startBrowser(), ensureRenderer()]);
    shell = await startWebShell({ host: hostContract(contract.composition), rendererDirectory: RENDERER });
    watched = await openPage(browser, { locale: 'en-GB', colorScheme: 'dark' });
    page = watched.page;
    page.setDefaultTimeout(15_000);
    await page.goto(shell.address);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await contract?.dispose();
  });

  it('offers no fault while the pipeline stands still, and says what to do', async () => {
    await page.getByRole('link', { name: 'Rehearse', exact: true }).click();
    await page.getByText('The pipeline does not run: start it, then rehearse.').waitFor();
    expect(await page.getByRole('button', { name: 'Play: Search index down' }).isDisabled()).toBe(true);
    await recoveries().getByText('Nothing was rehearsed yet.').waitFor();
    await contract.ask('pipeline.start', {});
    await page.getByText('The pipeline does not run').waitFor({ state: 'detached' });
  });

  it('plays a fault, marks it on every view, and shows the recovery', async () => {
    await page.getByRole('button', { name: '5 s', exact: true }).click();
    await page.getByRole('button', { name: 'Play: Search index down' }).click();
    await page.getByRole('region', { name: 'Rehearsal: Search index down.' }).waitFor();
    await page.getByText(/On, heals in \d s/).waitFor();
    await page.getByRole('link', { name: 'Flow' }).click();
    await page.getByRole('region', { name: 'Rehearsal: Search index down.' }).waitFor();
    await page
      .getByText(/search index .*down/i)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Rehearse', exact: true }).click();
    await recoveries()
      .getByText(/^in [\d.]+\sm?s$/)
      .waitFor();
    expect(await page.getByRole('region', { name: /^Rehearsal:/ }).count()).toBe(0);
  });

  it('heals a fault by hand before its time', async () => {
    await page.getByRole('button', { name: '60 s', exact: true }).click();
    await page.getByRole('button', { name: 'Play: Slow archive' }).click();
    await keepScreenshot(page, 'rehearse');
    await page.getByRole('button', { name: 'Heal now: Slow archive' }).click();
    await page.getByRole('button', { name: 'Play: Slow archive' }).waitFor();
    await recoveries()
      .getByRole('row', { name: /Slow archive/ })
      .getByText(/^in /)
      .waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('shows a watch that fires in the list and in the health mark, and in the activity when it is over', async () => {
    await page.getByRole('link', { name: 'Watches' }).click();
    await page.getByRole('button', { name: 'New watch' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Hardly any tweets');
    await dialog.getByLabel('When').selectOption({ label: 'Stored a second' });
    await dialog.getByLabel('is', { exact: true }).selectOption('below');
    await dialog.getByLabel('Threshold').fill('no number');
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Threshold').fill('15000');
    await dialog.getByLabel('For, s').fill('1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Hardly any tweets' });
    await row.getByText('Stored a second below 15,000 for 1 s').waitFor();
    await row.getByText('Fires').waitFor();
    await keepScreenshot(page, 'watches');
    await page.getByRole('button', { name: /Health: 1 watch fires/ }).click();
    await page.getByRole('region', { name: 'Health' }).getByText('Hardly any tweets').waitFor();
    await page.keyboard.press('Escape');
    await row.getByRole('switch').click();
    await row.getByText('Off').waitFor();
    const messages = (await contract.ask('activity.read', {})).map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringMatching(/^Watch "Hardly any tweets" is over after \d+ s$/));
  });

  it('removes a watch, and gives it back', async () => {
    await page.getByRole('button', { name: 'Remove: The mood turns' }).click();
    await page.getByText('“The mood turns” was removed.').waitFor();
    expect(await page.getByRole('heading', { name: 'The mood turns' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'The mood turns' }).waitFor();
    await page.getByRole('button', { name: 'Restore defaults' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore defaults' }).click();
    await page.getByRole('heading', { name: 'Hardly any tweets' }).waitFor({ state: 'detached' });
    expect(watched.complaints).toEqual([]);
  });
});
