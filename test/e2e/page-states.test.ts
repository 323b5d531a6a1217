import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { describeInBrowser, ensureRenderer, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { ConsolePage } from '../support/console-page.ts';
import { ScriptedHost, type ScriptedHostOptions } from '../support/scripted-host.ts';
import { HOSTILE_TEXTS } from '../support/scripted-tweets.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');

interface Visit extends WatchedPage {
  readonly host: ScriptedHost;
  readonly shell: WebShell;
  readonly view: ConsolePage;
}

/** States that a healthy application does not show, played by a script. */
describeInBrowser('the console', () => {
  let browser: Browser;
  const open: Visit[] = [];

  beforeAll(async () => {
    [browser] = await Promise.all([startBrowser(), ensureRenderer()]);
  }, 90_000);
  afterEach(async () => {
    for (const { page, host, shell } of open.splice(0)) {
      await page.context().close();
      host.close();
      await shell.close();
    }
  });
  afterAll(() => browser?.close());

  async function visit(options: ScriptedHostOptions = {}, context: BrowserContextOptions = {}): Promise<Visit> {
    const host = new ScriptedHost(options);
    const shell = await startWebShell({ host, rendererDirectory: RENDERER });
    const watched = await openPage(browser, context);
    const visit = { ...watched, host, shell, view: new ConsolePage(watched.page) };
    open.push(visit);
    await watched.page.goto(shell.address);
    return visit;
  }

  it('invites to start what is stopped', async () => {
    const { view, page } = await visit({ running: false });
    await view.reaches('Stopped');
    await page.getByText('Start the pipeline and they appear here').waitFor();
    await view.button('Start').click();
    await view.reaches('Running');
    await view.tweets.first().waitFor();
  });

  it('says which part is down, since when, why and what to do, and that it came back', async () => {
    const { view, host, page } = await visit({ rate: 50 });
    await view.reaches('Running');
    host.takeDown('index');
    await view.says(/The search index is down since \d\d:\d\d:\d\d\..*connection refused.*wait in the log/);
    await view.button(/Health: 1 part is down/).click();
    const health = page.getByRole('region', { name: 'Health' });
    await health.getByRole('listitem').filter({ hasText: 'Down' }).getByText('tweets wait for it').waitFor();
    await page.keyboard.press('Escape');
    await health.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: 'Activity' }).getByText('index does not answer').waitFor();
    host.bringBack('index');
    await view.says('Every tweet that comes in is analysed and stored.');
    await view.button(/Health: All fine/).waitFor();
  });

  it('says why the pipeline failed', async () => {
    const { view, host } = await visit();
    await view.reaches('Running');
    host.fail(new TweetscopeError('BROKER_CORRUPT', 'The log cannot be read.'));
    await view.reaches('Failed');
    await view.says(/The log cannot be read\. Restore the data folder/);
    expect(await view.button('Start').isEnabled()).toBe(true);
  });

  it('shows what was asked and refused, until it is dismissed', async () => {
    const { view, host, page } = await visit();
    await view.reaches('Running');
    const error = new TweetscopeError('PIPELINE_STALLED', 'It does not stop.').toShape();
    host.refuseNext(error);
    await view.button('Stop').click();
    const notice = page.getByRole('alert').filter({ hasText: 'It does not stop.' });
    expect(await notice.textContent()).toContain('PIPELINE_STALLED');
    await view.button('Dismiss').click();
    await notice.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Activity' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'Asked here and not done: It does not stop.' });
    await entry.getByText('PIPELINE_STALLED').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('pipeline_stalled');
    await page.getByText(/^1 of \d+ entries$/).waitFor();
    await page.reload();
    await entry.getByText('PIPELINE_STALLED').waitFor();
    await view.button('Clear 1 that was not done').click();
    await entry.waitFor({ state: 'detached' });
    await view.button('Undo').click();
    await entry.waitFor();
  });

  it('connects again by itself after the connection broke', async () => {
    const { view, page, shell, host } = await visit({ rate: 20 });
    await view.reaches('Running');
    await page.context().setOffline(true);
    await shell.close();
    await page.getByRole('alert').waitFor();
    await view.reaches('Not connected');
    await view.says('below is how it was at');
    await view.button(/Health: Unknown/).waitFor();
    const again = await startWebShell({ host, rendererDirectory: RENDERER, port: shell.port });
    await page.context().setOffline(false);
    const helper = await page.context().newPage();
    await helper.goto(again.address);
    await helper.close();
    await view.reaches('Running');
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    await again.close();
  });

  it('says that a view did not come, and tries again when it is asked to', async () => {
    const { view, page } = await visit({ rate: 20 });
    await page.route('**/watches-view*.js', (route) => route.abort());
    await view.reaches('Running');
    await page.getByRole('link', { name: 'Watches' }).click();
    await page.getByText('This view did not come.').waitFor();
    await page.unroute('**/watches-view*.js');
    await view.button('Try again').click();
    await page.getByText('This view did not come.').waitFor({ state: 'detached' });
  });

  it('is steered by keyboard alone', async () => {
    const { view, host, page } = await visit({ rate: 10 });
    await view.reaches('Running');
    await view.slider.focus();
    const spoken = () => view.slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).toBe('15 tweets a second');
    await page.keyboard.press('Home');
    expect(await spoken()).toBe('no tweets');
    await page.keyboard.press('End');
    expect(await spoken()).toBe('as fast as possible');
    await view.until(
      async () => host.flow.rate,
      (rate) => rate === 'max',
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1–3 s');
    await page.keyboard.press('Enter');
    await view.until(
      async () => host.flow.rate,
      (rate) => rate === 'natural',
    );
    await view.button('Pause').focus();
    await page.keyboard.press('Space');
    await view.reaches('Paused');
    await view.button('Resume').focus();
    await page.keyboard.press('Enter');
    await view.reaches('Running');
    await page.getByRole('switch', { name: 'Produce tweets' }).focus();
    await page.keyboard.press('Space');
    await view.says('The source is switched off');
  });

  it('holds the feed still while someone reads, counts what is new, and catches up', async () => {
    const { view, page } = await visit({ rate: 20 });
    await view.tweets.nth(5).waitFor();
    await view.button('Hold the feed').click();
    const first = await view.tweets.first().textContent();
    await page.getByRole('button', { name: /Show \d+ new tweets/ }).waitFor();
    await page.waitForTimeout(600);
    expect(await view.tweets.first().textContent()).toBe(first);
    await page.getByRole('button', { name: /Show \d+ new tweets/ }).click();
    expect(await view.tweets.first().textContent()).not.toBe(first);
  });

  it('draws only the tweets in sight', async () => {
    const { view } = await visit({ rate: 2_000 });
    await view.tweets.nth(4).waitFor();
    await view.page.waitForTimeout(2_000);
    expect(await view.tweets.count()).toBeLessThan(15);
  });

  it.each(['light', 'dark'] as const)('is not harmed by hostile tweets (%s)', async (colorScheme) => {
    const user = '\u202E<b>@evil</b>'.repeat(12);
    const { view, page, complaints } = await visit({ rate: 60, texts: HOSTILE_TEXTS, user }, { colorScheme });
    await view.tweets.nth(4).waitFor();
    const calm = await boxes(view);
    await page.waitForTimeout(2_500);
    expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
    expect(await view.tweets.getByRole('img').count()).toBe(0);
    expect(await view.tweets.locator('b, script, svg:not([aria-hidden])').count()).toBe(0);
    expect(await view.overflow()).toBe(0);
    expect(await boxes(view)).toEqual(calm);
    for (const text of await view.tweets.allInnerTexts()) expect(text).toMatch(/\d\d:\d\d:\d\d[\s\S]*% sure/);
    expect(complaints).toEqual([]);
  });

  it.each([
    [1280, 800],
    [900, 700],
    [1920, 1080],
  ])('fits a window of %i × %i', async (width, height) => {
    const { view, page, complaints } = await visit({ rate: 20_000 }, { viewport: { width, height } });
    await view.tweets.first().waitFor();
    expect(await view.overflow()).toBe(0);
    for (const control of [view.slider, view.button('Pause'), view.button('Stop'), view.button(/Health/)]) {
      const box = await control.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
    }
    expect(await page.title()).toBe('Running · Tweetscope');
    expect(complaints).toEqual([]);
  });

  it('rests while nobody can see it, and is current when it is seen again', async () => {
    const { view, page } = await visit({ rate: 100 });
    // Playwright keeps every page in sight.
    const see = (isSeen: boolean) =>
      page.evaluate((seen) => {
        Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isSeen);
    const produced = () =>
      page.evaluate(() => /([\d,]+) produced/.exec(document.querySelector('main')?.textContent ?? '')?.[1] ?? '');
    await view.until(produced, (count) => count !== '' && count !== '0');
    await see(false);
    const before = await produced();
    await page.waitForTimeout(1_500);
    expect(await produced()).toBe(before);
    await see(true);
    await view.until(produced, (count) => count !== before);
  });

  it('stands still for who wishes less motion', async () => {
    const { view, page } = await visit({ rate: 1_000 }, { reducedMotion: 'reduce' });
    await view.tweets.first().waitFor();
    await page.waitForTimeout(500);
    const endless = () =>
      document.getAnimations().filter((one) => one.effect?.getTiming().iterations === Number.POSITIVE_INFINITY).length;
    expect(await page.evaluate(endless)).toBe(0);
  });
});

/** Where the regions of the page stand. */
async function boxes(view: ConsolePage): Promise<readonly unknown[]> {
  const names = ['Throughput', 'Behind', 'Latency', 'Sentiment now', 'Activity', 'Live tweets'];
  return Promise.all(names.map((name) => view.page.getByRole('region', { name, exact: true }).boundingBox()));
}
