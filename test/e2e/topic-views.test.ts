import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TOPIC_RAW } from '#shared/domain/headers.ts';
import { hostContract } from '../../src-main/shells/contract-handlers.ts';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { describeInBrowser, ensureRenderer, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { hostileMessages } from '../support/hostile-messages.ts';
import { type OpenContract, openContract } from '../support/open-contract.ts';
import { sampleTweet } from '../support/sample-tweets.ts';
import { seededRandom } from '../support/seeded-random.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');
const encode = (text: string) => new TextEncoder().encode(text);

/** The real engine and the real page; only the process around them is this one, so that a test can write to the topic. */
describeInBrowser('the topic, simulator and activity views', () => {
  let contract: OpenContract;
  let shell: WebShell;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  const open = async (view: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
  };
  const dialog = () => page.getByRole('dialog');
  const publish = (bodies: readonly Uint8Array[]) =>
    contract.composition.broker.publish(
      TOPIC_RAW,
      bodies.map((value, at) => ({ key: String(at), value, headers: { about: `<b>${at}</b>` } })),
    );

  beforeAll(async () => {
    [contract, browser] = await Promise.all([openContract(), startBrowser(), ensureRenderer()]);
    shell = await startWebShell({ host: hostContract(contract.composition), rendererDirectory: RENDERER });
    watched = await openPage(browser, { locale: 'en-GB' });
    page = watched.page;
    page.setDefaultTimeout(15_000);
    await page.goto(shell.address);
    await contract.ask('pipeline.start', {});
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await contract?.dispose();
  });

  it('writes a tweet by hand and finds it in the browser of messages, by keyboard', async () => {
    await open('topic');
    await page.getByRole('button', { name: 'Write a tweet' }).click();
    await dialog().getByLabel('Text').fill('a tweet by hand #made');
    await page.keyboard.press('Tab');
    await dialog().getByRole('button', { name: 'Send' }).click();
    await dialog().getByText('It lies at partition 0, offset 0.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    const list = page.getByRole('listbox', { name: 'Messages of the topic' });
    await list.getByRole('option').filter({ hasText: '@by_hand' }).waitFor();
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'Partition 0, offset 0' }).waitFor();
    await page.getByText('tweetscope-source').waitFor();
    await expect.poll(() => page.url()).toContain('at=0%3A0');
  });

  it('shows the chosen message as the tweet it carries, with its journey, and walks on so', async () => {
    await page.getByRole('group', { name: 'Look at it as' }).getByRole('button', { name: 'Tweet' }).click();
    await page.getByRole('heading', { name: 'Journey' }).waitFor();
    await page.getByRole('main').getByText('#made').first().waitFor();
    await expect.poll(() => page.url()).toContain('look=tweet');
    await page.getByRole('group', { name: 'Look at it as' }).getByRole('button', { name: 'Message' }).click();
    await page.getByText('tweetscope-source').waitFor();
  });

  it('writes many tweets by hand, a line each, and says how many lie in the topic', async () => {
    await page.getByRole('button', { name: 'Write a tweet' }).click();
    await dialog().getByLabel('Text').fill('rain all day #wet\nsun all day #dry');
    await dialog().getByLabel('Each line is a tweet of its own').check();
    await dialog().getByLabel('How many of each').fill('9000');
    await dialog().getByText('That would be 18,000 tweets.').waitFor();
    await dialog().getByLabel('How many of each').fill('30');
    await dialog().getByRole('button', { name: 'Send 60 tweets' }).click();
    await dialog().getByText('60 tweets lie in the topic.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByText('50 messages of 50 looked at').waitFor();
  });

  it('shows hostile messages as what they are, and nothing of them runs', async () => {
    await publish(hostileMessages(120, seededRandom(7)));
    await publish([
      encode(JSON.stringify(sampleTweet('900', { text: '<img src=x onerror="window.ran=1">', user: '\u202e<b>x' }))),
      encode('<script>window.ran = 1</script>'),
    ]);
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    const list = page.getByRole('listbox', { name: 'Messages of the topic' });
    await list.getByText('<script>window.ran = 1</script>').click();
    await page.getByText('MESSAGE_NOT_JSON').waitFor();
    for (let row = 0; row < 25; row++) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await page.getByLabel('Contains').fill('window.ran');
    await page.keyboard.press('Enter');
    await expect.poll(() => list.getByRole('option').count()).toBe(2);
  });

  it('holds the consumer alone, shows what waits, and lets it read again', async () => {
    await page.getByRole('button', { name: 'Hold consumer' }).click();
    await page.getByText('Held: the log is the buffer').waitFor();
    await publish([encode(JSON.stringify(sampleTweet('901')))]);
    const cells = page.getByRole('table', { name: 'Partitions' }).getByRole('row').nth(1).getByRole('cell');
    await expect.poll(() => cells.nth(4).textContent()).toBe('1');
    const behind = page.getByRole('region', { name: 'Behind' });
    await behind.getByRole('button', { name: 'Seconds' }).click();
    expect(await behind.getByRole('button', { name: 'Tweets' }).getAttribute('aria-pressed')).toBe('false');
    await expect
      .poll(() => behind.getByRole('img').getAttribute('aria-label'))
      .toMatch(/the oldest waits for [\d.]+\sm?s/);
    await page.getByRole('button', { name: 'Let consumer read' }).click();
    await expect.poll(() => cells.nth(4).textContent()).toBe('0');
  });

  it('resets offsets only after showing what will be read again', async () => {
    const { partitions } = await contract.ask('topic.describe', {});
    const done = partitions[0]?.committed ?? 0;
    const { counts } = await contract.ask('status.read', {});
    await page.getByRole('button', { name: 'Reset offsets' }).click();
    await dialog().getByText(`${done} messages will be read again`).waitFor();
    await dialog().getByLabel('Read on from').selectOption('offset');
    await dialog()
      .getByLabel('Offset')
      .fill(String(done - 3));
    await dialog().getByText('3 messages will be read again').waitFor();
    await dialog().getByRole('button', { name: 'Reset', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await contract.ask('status.read', {})).counts.consumed, { timeout: 10_000 })
      .toBeGreaterThan(counts.consumed);
    const said = (await contract.ask('activity.read', {})).map(({ message }) => message).join('\n');
    expect(said).toContain('3 messages come again');
  });

  it('mends a letter and redrives it, then all the others, with a mark on each', async () => {
    const broken = { ...sampleTweet('777'), like_count: -1 };
    await publish([encode(JSON.stringify(broken))]);
    await page.getByRole('tab', { name: /Dead letters/ }).click();
    const list = page.getByRole('listbox', { name: 'Dead letters, newest first' });
    await list.getByRole('option').filter({ hasText: '"777"' }).click();
    await page.getByText('like_count: ').first().waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    const editor = page.getByLabel('Body to send instead');
    await editor.fill((await editor.inputValue()).replace('-1', '1'));
    await page.getByText('This is a tweet.').waitFor();
    await page.getByRole('button', { name: 'Redrive the mended body' }).click();
    await dialog().getByRole('button', { name: 'Redrive the mended body' }).click();
    await page.getByText(/redriven at .* \(mended\)/).waitFor();
    await expect
      .poll(async () => (await contract.ask('tweets.read', { tweetId: '777' })).archive?.tweet.like_count)
      .toBe(1);
    const before = await contract.ask('deadLetters.list', {});
    const left = before.total - before.redriven;
    await page.getByRole('button', { name: `Redrive all ${left}` }).click();
    await dialog()
      .getByRole('button', { name: `Redrive all ${left}` })
      .click();
    await dialog().getByText(`${left} letters went back to the topic.`).waitFor();
    await dialog().getByRole('button', { name: 'Close' }).click();
    const after = await contract.ask('deadLetters.list', {});
    expect(after.redriven).toBe(before.total);
  }, 60_000);

  it('steers the simulator and says what the rate will do', async () => {
    await open('simulator');
    // It is checked when the engine has answered, which check() would not wait for.
    await page.getByRole('radio', { name: /Breaking news/ }).click({ force: true });
    await page.getByRole('slider', { name: 'Share of English' }).fill('20');
    await page
      .getByRole('group', { name: 'Rates to choose' })
      .getByRole('button', { name: '100/s', exact: true })
      .click();
    await expect
      .poll(async () => (await contract.ask('status.read', {})).source.simulator)
      .toMatchObject({ rate: 100, scenario: 'breaking-news', languageWeights: { en: 20, fr: 80 } });
    await page.getByText('The pipeline keeps up').waitFor();
    const seed = String((await contract.ask('status.read', {})).source.simulator?.seed);
    await page.getByText(seed, { exact: true }).waitFor();
    await page.getByRole('slider', { name: 'Wished rate' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await contract.ask('status.read', {})).source.simulator?.rate).toBe(0);
  });

  it('finds what happened by level and words, in an address that can be shared', async () => {
    await open('activity');
    const list = page.getByRole('list', { name: 'What happened, newest first' });
    await list
      .getByText(/dead letters sent back/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect.poll(() => list.getByText('The pipeline is running').count()).toBe(0);
    await list
      .getByText(/went to the dead letters/)
      .first()
      .waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('went to');
    await expect.poll(() => page.url()).toContain('q=went+to');
    await page.reload();
    await expect.poll(() => page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('went to');
    await expect.poll(() => list.getByRole('listitem').count()).toBeGreaterThan(0);
  });

  it('had nothing to complain of', () => {
    expect(watched.complaints).toEqual([]);
  });
});
