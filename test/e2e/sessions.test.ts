import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostContract } from '../../src-main/shells/contract-handlers.ts';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { describeInBrowser, ensureRenderer, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { type OpenContract, openContract } from '../support/open-contract.ts';
import { keepScreenshot } from '../support/screenshots.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');

describeInBrowser('the sessions view', () => {
  let contract: OpenContract;
  let shell: WebShell;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const rows = () => page.getByRole('region', { name: 'Sessions' }).getByRole('listitem');

  beforeAll(async () => {
    [contract, browser] = await Promise.all([openContract({ 'simulator.seed': 7 }), startBrowser(), ensureRenderer()]);
    const { exports } = contract.composition;
    shell = await startWebShell({
      host: hostContract(contract.composition),
      rendererDirectory: RENDERER,
      exportFile: (exportId) => exports.file(exportId),
    });
    watched = await openPage(browser, { locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    page = watched.page;
    page.setDefaultTimeout(15_000);
    await page.goto(`${shell.address}#/sessions`);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await contract?.dispose();
  });

  /** Runs until so many tweets are stored. */
  async function session(tweets: number) {
    await contract.ask('pipeline.start', {});
    await contract.ask('simulator.change', { rate: 400 });
    await expect
      .poll(async () => (await contract.ask('status.read', {})).counts.committed, { timeout: 30_000 })
      .toBeGreaterThan(tweets);
  }

  it('says what appears here, then shows the running session, and notes a marker in it', async () => {
    await page.getByText('No session was recorded yet').waitFor();
    await session(400);
    await rows().first().getByText('Still running, and nothing is lost so far').waitFor();
    await button('Marker').click();
    await page.getByRole('textbox', { name: 'What happened' }).fill('deploy <here>');
    await page.getByRole('dialog').getByRole('button', { name: 'Marker' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('opens it as its report, with the marker and without a word of markup', async () => {
    await contract.ask('pipeline.stop', {});
    await button(/^Open /).click();
    await page.getByRole('heading', { name: 'All went well: nothing was lost' }).waitFor();
    await page.getByText('Marker: deploy <here>').waitFor();
    expect(await page.getByRole('article').getByRole('img').count()).toBeGreaterThan(6);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await keepScreenshot(page, 'sessions-report');
  });

  it('gives it a name and tags', async () => {
    await button('Name and notes').click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The launch');
    await page.getByRole('textbox', { name: /^Tags/ }).fill('demo, release');
    await button('Save').click();
    await page.getByRole('heading', { name: 'The launch' }).waitFor();
  });

  it.each([
    ['HTML page', /All went well: nothing was lost/],
    ['CSV', /tweet_id,created_at/],
  ])('downloads it: %s', async (name, content) => {
    const download = page.waitForEvent('download');
    await button(name).click();
    const path = await (await download).path();
    expect(await readFile(path, 'utf8')).toMatch(content);
  });

  it('hands over only the tweets that a filter lets through', async () => {
    await page.getByRole('checkbox', { name: 'only those that match a filter' }).check();
    await page.getByRole('search', { name: 'Filter' }).getByRole('button', { name: 'Negative' }).click();
    await keepScreenshot(page, 'sessions-export');
    const download = page.waitForEvent('download');
    await button('NDJSON').click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
    const sentiments = new Set(lines.map((line) => JSON.parse(line).analysis.sentiment));
    expect([...sentiments]).toEqual(['negative']);
    await page.getByRole('checkbox', { name: 'only those that match a filter' }).uncheck();
    expect(page.url()).not.toContain('sentiment=');
  });

  it('proves it by reading everything back', async () => {
    await button('Read topic and stores back').click();
    await page.getByText(/^Topic and both stores agree on [\d,]+ messages/).waitFor();
    await page.getByText('Topic and stores were not read back').waitFor({ state: 'detached' });
  });

  it('gives no file to those without the cookie', async () => {
    const link = await page.getByRole('link', { name: 'Download again' }).getAttribute('href');
    const answer = await fetch(new URL(link ?? '', shell.address));
    expect(answer.status).toBe(401);
  });

  it('replays it, and finds that it is the same', async () => {
    const replay = page.getByRole('region', { name: 'Replay' });
    await replay.getByRole('button', { name: 'As fast as possible' }).click();
    await replay.getByText(/^The same as then: [\d,]+ messages/).waitFor();
    await replay.getByRole('button', { name: 'Compare the two' }).click();
    await page.getByText('Both have the same data').waitFor();
    await button('All sessions').click();
    await button(/^Delete Replay of/).click();
    await expect.poll(() => rows().count()).toBe(1);
    await button(/^Open /).click();
  });

  it('compares two, in words', async () => {
    await session(200);
    await contract.ask('pipeline.stop', {});
    await button('All sessions').click();
    await expect.poll(() => rows().count()).toBe(2);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await keepScreenshot(page, 'sessions-list');
    await button('Compare').click();
    await page.getByText('Their data is not the same.').waitFor();
    await page.getByRole('columnheader', { name: 'First: The launch' }).waitFor();
    await keepScreenshot(page, 'sessions-compare');
  });

  it('deletes one, and brings it back', async () => {
    await button('All sessions').click();
    await button('Delete The launch').click();
    await expect.poll(() => rows().count()).toBe(1);
    await button('Undo').click();
    await expect.poll(() => rows().count()).toBe(2);
    expect(watched.complaints).toEqual([]);
  });
});
