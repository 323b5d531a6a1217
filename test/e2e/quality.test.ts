import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLabelled } from '#engine/evaluate/labelled-text.ts';
import { describeInBrowser } from '../support/browser.ts';
import { RealConsole } from '../support/real-console.ts';
import { keepScreenshot } from '../support/screenshots.ts';

describeInBrowser('the quality view', () => {
  let app: RealConsole;
  let page: Page;
  let complaints: readonly string[];
  const region = (name: string | RegExp) => page.getByRole('region', { name, exact: true });

  beforeAll(async () => {
    app = await RealConsole.start({ 'simulator.seed': 7 });
    ({ page, complaints } = await app.visit('#/quality', { viewport: { width: 1280, height: 1400 } }));
  }, 90_000);
  afterAll(() => app?.close());

  it('says what it needs while there is nothing to judge by', async () => {
    await page.getByText('Nothing to judge by yet').waitFor();
    await app.contract.ask('simulator.change', { rate: 400 });
    await region('Confusion').waitFor();
    await expect.poll(async () => (await app.contract.ask('quality.read', {})).evaluation.texts).toBeGreaterThan(800);
    await app.contract.ask('simulator.change', { rate: 0 });
  });

  it('shows figures, confusion and calibration as the engine counts them', async () => {
    await expect.poll(async () => (await app.contract.ask('status.read', {})).inFlight.messages).toBe(0);
    const { evaluation } = await app.contract.ask('quality.read', {});
    const accuracy = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1 }).format(
      evaluation.accuracy,
    );
    await region('Right').getByText(accuracy).first().waitFor();
    const row = region('Confusion').getByRole('row', { name: /^Negative/ });
    const cells = await row.getByRole('cell').allTextContents();
    const { negative } = evaluation.confusion;
    expect(cells.slice(0, 3)).toEqual([negative.positive, negative.neutral, negative.negative].map(String));
    const plot = region('Calibration').getByRole('img');
    expect(await plot.getAttribute('aria-label')).toMatch(/\d+% sure: \d+% right, of \d+ tweets/);
  });

  it('opens a tweet that was judged wrong, and keeps what a person says of it', async () => {
    await region('Sure and wrong').getByRole('button').first().click();
    const word = region('Your word on it');
    await word.getByRole('button', { name: 'Negative' }).click();
    await word.getByText('Kept.').waitFor();
    await page.getByText(/^1 tweet judged by a person/).waitFor();
    await keepScreenshot(page, 'quality');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as TSV' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file.split('\n').slice(0, -1).map(readLabelled)).toMatchObject([{ sentiment: 'negative' }]);
    await word.getByRole('button', { name: 'Negative' }).click();
    await page.getByText('Nobody has corrected a tweet yet.').waitFor();
  });

  it('analyses a selection again and says that the same model says the same', async () => {
    const again = region('Analyse again');
    await again.getByLabel('Tweets').selectOption({ label: 'the newest 100' });
    await again.getByRole('button', { name: 'Preview' }).click();
    await again.getByText('Ready to apply').waitFor();
    await again.getByText('Nothing would change').waitFor();
    await again.getByText('The two agree on the sentiment of 100.0%.').waitFor();
    expect(await again.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
    await again.getByRole('button', { name: 'Cancel' }).click();
    await again.getByText('Cancelled: nothing was written').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what another analysis would change, and writes it only when it is applied', async () => {
    const [hit] = (await app.contract.ask('tweets.search', { filter: {}, limit: 1 })).hits;
    if (hit === undefined) throw new Error('no tweet was stored');
    const { document } = hit;
    const other = document.analysis.sentiment === 'neutral' ? 'negative' : 'neutral';
    const older = { ...document, version: document.version + 1, analysis: { ...document.analysis, sentiment: other } };
    const { index, archive } = app.contract.live.current;
    await Promise.all([index.write([older as never]), archive.write([older as never])]);
    const again = region('Analyse again');
    await again.getByRole('button', { name: 'Preview' }).click();
    await again.getByText('1 of 100 tweets would change, 0 of them in their topic.').waitFor();
    await again.getByRole('button', { name: 'Apply to 1 tweet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply to 1 tweet' }).click();
    await again.getByText('Applied').waitFor();
    const read = await app.contract.ask('tweets.read', { tweetId: document.tweet.tweet_id });
    expect(read.index?.analysis.sentiment).toBe(document.analysis.sentiment);
    expect(read.archive).toEqual(read.index);
  });
});
