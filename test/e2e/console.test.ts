import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { ConsolePage } from '../support/console-page.ts';
import { type Started, startTweetscope } from '../support/run-tweetscope.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const START_TIMEOUT_MS = 90_000;

/** The real application, as `tweetscope serve` starts it, in one browser; the tests follow each other as a visit would. */
describeInBrowser('the console of the real application', () => {
  const folder = temporaryFolder();
  let app: Started;
  let address: string;
  let browser: Browser;
  let watched: WatchedPage;
  let view: ConsolePage;

  beforeAll(async () => {
    [app, browser] = await Promise.all([serve(folder.path), startBrowser()]);
    address = addressOf(app);
    watched = await openPage(browser);
    view = new ConsolePage(watched.page);
    await watched.page.goto(address);
    await view.button('Skip').click();
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
    app?.process.kill('SIGKILL');
    await app?.finished;
    folder.dispose();
  });

  it('opens at the clean address and shows tweets flowing', async () => {
    await view.reaches('Running');
    expect(new URL(watched.page.url()).search).toBe('');
    await view.tweets.first().waitFor();
    const count = () => view.tweets.count();
    const before = await count();
    await view.until(count, (now) => now > before);
    expect(await view.tweets.first().textContent()).toMatch(/@[\s\S]+(Positive|Neutral|Negative)[\s\S]*% sure/);
  });

  it.each([
    ['100/s', 100],
    ['1,000/s', 1_000],
    ['10/s', 10],
  ])('goes at %s when wished', async (preset, perSecond) => {
    await view.button(preset).click();
    await view.until(
      () => view.measuredRate(),
      (rate) => Math.abs(rate - perSecond) <= perSecond * 0.2,
    );
    expect(await view.slider.getAttribute('aria-valuetext')).toContain('tweets a second');
  });

  it('pauses and goes on', async () => {
    await view.button('Pause').click();
    await view.reaches('Paused');
    // The session in minutes: no seconds tick while nothing goes on.
    await view.page.getByText(/^(< )?\d+\smin$/).waitFor();
    await view.until(
      () => view.measuredRate(),
      (rate) => rate === 0,
    );
    await view.button('Resume').click();
    await view.reaches('Running');
    await view.until(
      () => view.measuredRate(),
      (rate) => rate > 5,
    );
  });

  it('stops, says what became of the tweets, and starts again', async () => {
    await view.button('Stop').click();
    await view.reaches('Stopped');
    await view.says(/analysed and stored|in the log/);
    expect(await view.button('Stop').isDisabled()).toBe(true);
    await view.button('Start').click();
    await view.reaches('Running');
    await view.until(
      () => view.measuredRate(),
      (rate) => rate > 5,
    );
  });

  it('connects again after a reload, with the tweets of before', async () => {
    await watched.page.reload();
    await view.reaches('Running');
    await view.tweets.first().waitFor();
  });

  it('had nothing to complain of until here', () => {
    expect(watched.complaints).toEqual([]);
  });

  it('lets no other browser in with the same address', async () => {
    const other = await openPage(browser);
    await other.page.goto(address);
    await other.page.getByRole('heading', { name: 'This address was used already' }).waitFor();
    await other.page.context().close();
  });

  it('says when the application is gone, and what to do when another has its place', async () => {
    app.process.kill('SIGKILL');
    await app.finished;
    await watched.page.getByRole('alert').filter({ hasText: 'Tweetscope does not answer' }).waitFor();
    await view.reaches('Not connected');
    expect(await view.button('Pause').isDisabled()).toBe(true);

    app = await serve(folder.path, ['--port', new URL(address).port]);
    await watched.page.getByRole('alert').filter({ hasText: 'no access any more' }).waitFor();
    await watched.page.goto(addressOf(app));
    await view.reaches('Running');
    await view.tweets.first().waitFor();
  });
});

async function serve(dataFolder: string, more: readonly string[] = []): Promise<Started> {
  const app = startTweetscope(['serve', '--no-open', '--data', dataFolder, ...more]);
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  while (!/http:\S+/.test(app.stdout())) {
    if (app.process.exitCode !== null || Date.now() > deadlineMs) {
      app.process.kill('SIGKILL');
      throw new Error(`tweetscope serve printed no address: ${(await app.finished).stderr}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return app;
}

function addressOf(app: Started): string {
  return /http:\S+/.exec(app.stdout())?.[0] ?? '';
}
