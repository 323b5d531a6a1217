import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOST_PART_BYTES } from '#shared/domain/tweet-file.ts';
import { describeInBrowser } from '../support/browser.ts';
import { dropFiles, holdFiles } from '../support/drop-files.ts';
import { goTo, RealConsole } from '../support/real-console.ts';
import { sampleTweet } from '../support/sample-tweets.ts';

const SENTIMENT140 = join(import.meta.dirname, '../support/files/sentiment140.csv');
const NO_TWEETS = join(import.meta.dirname, '../support/screenshots.ts');
const PICTURE = join(import.meta.dirname, '../../docs/screenshots/flow-light.png');
const TWEETS = 3_000;
/** Such that the file is larger than one part of an upload once it is packed, too. */
const textOf = (at: number) => Array.from({ length: 20 }, (_, word) => Math.sin(at * 20 + word)).join(' ');
const LINES = [
  ...Array.from({ length: TWEETS }, (_, at) => JSON.stringify(sampleTweet(String(500_000 + at), { text: textOf(at) }))),
  'this line is no tweet',
];

describeInBrowser('a file as source', () => {
  let app: RealConsole;
  let page: Page;
  let complaints: readonly string[];
  const dialog = () => page.getByRole('dialog', { name: 'Replay a file of tweets' });
  const main = () => page.getByRole('main', { name: 'Simulator' });

  beforeAll(async () => {
    // A rate that a flag gives could not be changed with the source.
    app = await RealConsole.start({ 'source.rate': undefined });
    ({ page, complaints } = await app.visit('#/simulator', { colorScheme: 'light' }));
  }, 90_000);
  afterAll(() => app?.close());

  it('is looked at by its path first, and what is none is said with what to do', async () => {
    await main().getByRole('button', { name: 'Replay a file…' }).click();
    await dialog()
      .getByLabel(/path of a file/)
      .fill('/no/such/file.csv');
    await dialog().getByRole('button', { name: 'Look at it' }).click();
    await dialog().getByRole('alert').getByText('Check the path and its permissions.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Replay it' }).isDisabled()).toBe(true);
    await dialog()
      .getByLabel(/path of a file/)
      .fill(SENTIMENT140);
    await page.keyboard.press('Enter');
    await dialog().getByText('Sentiment140').first().waitFor();
    await dialog().getByRole('list', { name: 'The first tweets' }).getByRole('listitem').first().waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('is brought to the engine, recognised, replayed to its end, and its bad line named', async () => {
    await main().getByRole('button', { name: 'Replay a file…' }).click();
    const buffer = gzipSync(LINES.join('\n'), { level: 1 });
    expect(buffer.length).toBeGreaterThan(MOST_PART_BYTES);
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '../my tweets.ndjson.gz', mimeType: 'application/gzip', buffer });
    await dialog().getByText('all 200 are tweets').waitFor();
    await dialog().getByText(/gzip/).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await dialog().getByText('The session ends and another begins').waitFor();
    await dialog().getByRole('button', { name: 'Replay it' }).click();
    await dialog().waitFor({ state: 'detached' });
    await main().getByText('my-tweets.ndjson.gz').first().waitFor();
    await main().getByText('Read to its end').waitFor();
    await main().getByRole('link', { name: '1 line is no tweet: see why' }).click();
    const letters = page.getByRole('listbox', { name: 'Dead letters, newest first' });
    await letters.getByText('this line is no tweet').click();
    await page
      .getByText(String(TWEETS + 1))
      .first()
      .waitFor();
    const { counts } = await app.contract.ask('status.read', {});
    expect(counts.produced).toBe(TWEETS);
  });

  it('is asked about wherever in the page it is dropped, after the page said that it takes it', async () => {
    await goTo(page, '#/insights');
    const held = await holdFiles(page, [SENTIMENT140]);
    await page.getByText('Drop the file to replay its tweets').waitFor();
    await held.takeAway();
    await page.getByText('Drop the file to replay its tweets').waitFor({ state: 'detached' });
    await dropFiles(page, [SENTIMENT140]);
    await dialog().getByText('Sentiment140, ').waitFor();
    await dropFiles(page, [NO_TWEETS]);
    await dialog().getByText('screenshots.ts does not begin as a file of tweets does.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Replay it' }).isDisabled()).toBe(true);
    await dialog().getByLabel('Format').selectOption({ label: 'NDJSON' });
    await dialog().getByText('0 are tweets').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is chosen where several come at once, and folders and pictures are named as what they are', async () => {
    await dropFiles(page, [SENTIMENT140, import.meta.dirname, PICTURE]);
    const which = dialog().getByRole('list', { name: 'Which file' });
    await which.getByText('e2e is a folder.').waitFor();
    await which.getByText('flow-light.png is a picture').waitFor();
    await which.getByRole('button', { name: 'sentiment140.csv' }).click();
    await dialog().getByText('Sentiment140, ').waitFor();
    await dialog().getByRole('button', { name: 'Another of the files' }).click();
    await which.waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('is offered by the palette in every view, for those who drop nothing', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('replay a file');
    await page.keyboard.press('Enter');
    await dialog()
      .getByLabel(/path of a file/)
      .waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, '#/simulator');
  });

  it('gives way to the simulator again', async () => {
    await page.getByRole('link', { name: 'Simulator' }).click();
    await main().getByRole('button', { name: 'Back to the simulator' }).click();
    await main().getByText('The simulator writes the tweets.').waitFor();
    expect((await app.contract.ask('status.read', {})).source.simulator).not.toBeNull();
    expect(complaints).toEqual([]);
  });
});

describeInBrowser('a rate that a flag gives', () => {
  it('is said to stay where a file is to become the source', async () => {
    const app = await RealConsole.start({ 'source.rate': 7 });
    try {
      const { page } = await app.visit('#/flow');
      await dropFiles(page, [SENTIMENT140]);
      const dialog = page.getByRole('dialog', { name: 'Replay a file of tweets' });
      await dialog.getByText('7 a second').waitFor();
      await dialog.getByText('Given by a flag or a variable, which wins.').waitFor();
      expect(await dialog.getByRole('combobox', { name: 'Pace' }).count()).toBe(0);
    } finally {
      await app.close();
    }
  });
});
