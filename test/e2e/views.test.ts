import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { describeInBrowser } from '../support/browser.ts';
import { HOSTILE_TEXTS } from '../support/scripted-tweets.ts';
import { ScriptedVisits } from '../support/scripted-visits.ts';

const options = (page: Page) => page.getByRole('listbox', { name: 'Tweets, newest first' }).getByRole('option');
const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const hashOf = (page: Page) => page.evaluate(() => location.hash);

/** Every view of the frame, as a person goes through them, with a scripted pipeline behind. */
describeInBrowser('the views', () => {
  const visits = new ScriptedVisits();
  beforeAll(() => visits.start(), 90_000);
  afterEach(() => visits.endAll());
  afterAll(() => visits.close());

  describe('the frame', () => {
    it('leads to every view by the rail and by keys, and back', async () => {
      const { page, complaints } = await visits.visit('', { rate: 20 });
      await page.getByRole('link', { name: 'Live' }).click();
      await page.getByRole('main', { name: 'Live' }).waitFor();
      await page.keyboard.press('3');
      await page.getByRole('main', { name: 'Insights' }).waitFor();
      await page.goBack();
      await page.getByRole('main', { name: 'Live' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(complaints).toEqual([]);
    });

    it('does everything by its palette', async () => {
      const { page, view, host } = await visits.visit('', { rate: 20 });
      await view.reaches('Running');
      const command = async (typed: string) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill(typed);
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      };
      await command('pause the');
      await view.reaches('Paused');
      await command('simulator 100 tweets');
      await view.until(
        async () => host.flow.rate,
        (rate) => rate === 100,
      );
      await command('insights');
      await page.getByRole('main', { name: 'Insights' }).waitFor();
      await command('theme dark');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('no such thing');
      await page.getByText('Nothing fits these words.').waitFor();
    });

    it('speaks French, in UTC and in the dark, also after a reload', async () => {
      const { page, shell } = await visits.visit('#/live', { rate: 20 });
      await page.getByRole('button', { name: 'Preferences' }).click();
      for (const choice of ['Dark', 'UTC', 'Français']) await page.getByText(choice, { exact: true }).click();
      await page.getByRole('main', { name: 'Direct' }).waitFor();
      await page.goto(`http://127.0.0.1:${shell.port}/`);
      await page.getByRole('main', { name: 'Direct' }).waitFor();
      const root = page.locator('html');
      expect([await root.getAttribute('lang'), await root.getAttribute('data-theme')]).toEqual(['fr', 'dark']);
      await page.getByRole('heading', { name: 'Tweets en direct' }).waitFor();
    });

    it('says so where an address leads nowhere', async () => {
      const { page } = await visits.visit('#/nowhere');
      await page.getByText('There is no such view.').waitFor();
    });
  });

  describe('live tweets', () => {
    it('are narrowed, and the address keeps filter and tweet over a reload', async () => {
      const { page } = await visits.visit('#/live', { rate: 30 });
      await options(page).nth(4).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('rain');
      await page.getByRole('button', { name: 'Neutral' }).click();
      await page.getByRole('button', { name: 'Hold the feed' }).click();
      await options(page).first().click();
      await inspector(page).getByText('Umbrella stays in the bag').waitFor();
      const hash = await hashOf(page);
      expect(hash).toMatch(/^#\/live\?q=rain&sentiment=neutral&tweet=\d+$/);
      await page.reload();
      await inspector(page).getByText('Umbrella stays in the bag').waitFor();
      expect(await hashOf(page)).toBe(hash);
      expect(await page.getByRole('searchbox').inputValue()).toBe('rain');
      for (const text of await options(page).allTextContents()) expect(text).toMatch(/[Rr]ain[\s\S]*Neutral/);
    });

    it('are walked by keyboard with the inspector following, while the feed holds still', async () => {
      const { page } = await visits.visit('#/live', { rate: 20 });
      await options(page).nth(5).waitFor();
      await page.getByRole('listbox').focus();
      const walked = new Set<string>();
      for (let step = 0; step < 4; step++) {
        await page.keyboard.press('ArrowDown');
        walked.add(new URLSearchParams((await hashOf(page)).split('?')[1]).get('tweet') ?? '');
      }
      expect(walked.size).toBe(4);
      const chosen = page.getByRole('option', { selected: true });
      const words = ((await chosen.locator('p').nth(1).textContent()) ?? 'no text').slice(0, 25);
      expect(await inspector(page).getByRole('article').textContent()).toContain(words);
      await page.getByRole('button', { name: /Show \d+ new tweets/ }).waitFor();
      await page.keyboard.press('Escape');
      await inspector(page).getByText('Choose a tweet').waitFor();
    });

    it('says what did not fit while it was held', async () => {
      const { page } = await visits.visit('#/live', { rate: 2_000 });
      await options(page).first().waitFor();
      await page.getByRole('button', { name: 'Hold the feed' }).click();
      await page.getByText(/did not fit: of what came while the feed is held, the newest 500 are kept/).waitFor();
    });
  });

  describe('live tweets, further', () => {
    it('are narrowed by the station they reached', async () => {
      const { page, host } = await visits.visit('#/live', { rate: 30 });
      await options(page).nth(3).waitFor();
      host.takeDown('index');
      await page.getByRole('combobox', { name: 'Station reached' }).selectOption('Still on its way');
      await options(page).filter({ hasText: 'on its way' }).nth(2).waitFor();
      expect(await options(page).filter({ hasText: ' ms' }).count()).toBe(0);
      expect(await hashOf(page)).toBe('#/live?reached=underway');
    });

    it('have filters with names, that survive a reload and come back when removed by mistake', async () => {
      const { page } = await visits.visit('#/live?q=rain', { rate: 20 });
      const saved = () => page.getByRole('button', { name: 'Saved', exact: true });
      await saved().click();
      await page.getByRole('textbox', { name: 'Name of the filter' }).fill('Wet days');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Rename Wet days' }).click();
      await page.getByRole('textbox', { name: 'New name of Wet days' }).fill('Rainy days');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Use Rainy days' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.reload();
      expect(await hashOf(page)).toBe('#/live');
      await saved().click();
      await page.getByRole('button', { name: 'Remove Rainy days' }).click();
      await page.getByText('“Rainy days” is removed.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Use Rainy days' }).click();
      expect(await hashOf(page)).toBe('#/live?q=rain');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Type a command' }).fill('rainy');
      await page.getByRole('option', { name: /Filter: Rainy days/ }).waitFor();
    });
  });

  it('inspects a tweet: journey, analysis, message, and both stores on demand', async () => {
    const { page } = await visits.visit('#/live', { rate: 20 });
    await options(page).nth(2).click();
    const region = (name: string) => inspector(page).getByRole('region', { name });
    expect(await region('Journey').getByRole('listitem').allTextContents()).toHaveLength(6);
    expect(await region('Journey').textContent()).toMatch(/Consumed\s*1\.20\sms[\s\S]*Committed/);
    expect(await region('Analysis').textContent()).toMatch(/Positive[\s\S]*%[\s\S]*scripted/);
    await region('Analysis').getByRole('list', { name: 'What weighed most in the text' }).waitFor();
    expect(
      await inspector(page)
        .getByRole('article')
        .getByTitle(/^Spoke for/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await region('Message').textContent()).toMatch(/tweets_raw[\s\S]*partition 0, offset/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await region('Message').getByRole('button', { name: 'Copy as JSON' }).click();
    await region('Message').getByText('Copied').waitFor();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.position.topic).toBe('tweets_raw');
    await region('Stored').getByRole('button', { name: 'Check now' }).click();
    await region('Stored').getByText('Both hold the same document.').waitFor();
  });

  it('says where a link leads to a tweet that nobody knows', async () => {
    const { page } = await visits.visit('#/live?tweet=999999999');
    await inspector(page).getByText('This tweet is not known').waitFor();
  });

  describe('insights', () => {
    it('filter by what is clicked, and going back undoes it', async () => {
      const { page } = await visits.visit('#/insights', { rate: 60 });
      await page
        .getByRole('link', { name: /^Filter by Negative/ })
        .getByText('Negative', { exact: true })
        .click();
      expect(await hashOf(page)).toBe('#/insights?sentiment=negative');
      await page.getByRole('link', { name: /^Filter by Positive: 0 tweets/ }).waitFor();
      await page.getByRole('link', { name: /^Filter by #commute/ }).click();
      await page.waitForURL(/hashtag=commute$/);
      await page.getByRole('link', { name: /^Filter by train:/ }).click();
      await page.waitForURL(/#\/insights\?sentiment=negative&hashtag=commute&q=train$/, { timeout: 5_000 });
      await page.goBack();
      await page.waitForURL(/#\/insights\?sentiment=negative&hashtag=commute$/, { timeout: 5_000 });
    });

    it('zoom where the timeline is brushed', async () => {
      const { page } = await visits.visit('#/insights', { rate: 60 });
      const picture = page.getByRole('img', { name: /^Tweets over time/ });
      const box = await picture.boundingBox();
      if (box === null) throw new Error('the timeline has no box');
      await page.mouse.move(box.x + box.width * 0.7, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 20, box.y + 60);
      await page.mouse.up();
      expect(await hashOf(page)).toMatch(/^#\/insights\?from=\d+&to=\d+$/);
      await page.getByRole('button', { name: 'All', exact: true }).click();
      expect(await hashOf(page)).toBe('#/insights');
    });

    it('zoom by keyboard', async () => {
      const { page } = await visits.visit('#/insights', { rate: 60 });
      const brush = page.getByRole('slider', { name: 'Zoom into the timeline' });
      await brush.focus();
      for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key);
      expect(await brush.getAttribute('aria-valuetext')).toMatch(/ – /);
      await page.keyboard.press('Enter');
      expect(await hashOf(page)).toMatch(/^#\/insights\?from=\d+&to=\d+$/);
    });

    it('are saved as picture and as numbers', async () => {
      const { page, complaints } = await visits.visit('#/insights', { rate: 60 });
      const card = page.getByRole('region', { name: 'Top hashtags' });
      for (const kind of ['PNG', 'SVG', 'CSV']) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          card.getByRole('button', { name: kind }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`tweetscope-hashtags.${kind.toLowerCase()}`);
      }
      expect(complaints).toEqual([]);
    });

    it('show the tweets they are made of, with the inspector following the arrow keys', async () => {
      const { page, complaints } = await visits.visit('#/insights', { rate: 20 });
      await page.getByRole('button', { name: 'Show the tweets behind the pictures' }).click();
      const list = page.getByRole('listbox', { name: 'Tweets of the pictures, newest first' });
      await list.getByRole('option').nth(2).waitFor();
      await list.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const chosen = await list.getByRole('option', { selected: true }).textContent();
      const inspector = page.getByRole('region', { name: 'Inspector' });
      await inspector.getByText(/@\w+/).first().waitFor();
      expect(chosen).toContain(
        await inspector
          .getByText(/^@[\w.]+$/)
          .first()
          .textContent(),
      );
      await page.getByRole('button', { name: 'Hide the tweets' }).click();
      await list.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });

    it('say when nothing fits, and when it could not be counted', async () => {
      const { page, host } = await visits.visit('#/insights?q=nosuchword', { rate: 60 });
      await page.getByText('No tweets fit').first().waitFor();
      host.refuse('insights.timeline', new TweetscopeError('STORE_UNAVAILABLE', 'The index is away.').toShape());
      await page.getByRole('button', { name: '1 h' }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'The index is away.' });
      await alert.waitFor();
      host.refuse('insights.timeline', null);
      await alert.getByRole('button', { name: 'Try again' }).click();
      await alert.waitFor({ state: 'hidden' });
    });
  });

  it.each(['#/live', '#/insights'])('%s is not harmed by hostile tweets', async (hash) => {
    const user = '\u202E<b>@evil</b>'.repeat(12);
    const { page, view, complaints } = await visits.visit(hash, { rate: 60, texts: HOSTILE_TEXTS, user });
    await view.reaches('Running');
    if (hash === '#/live') {
      await options(page).nth(5).waitFor();
      await page.getByRole('listbox').focus();
      for (let step = 0; step < HOSTILE_TEXTS.length; step++) await page.keyboard.press('ArrowDown');
      await inspector(page).getByRole('button', { name: 'Check now' }).click();
      await inspector(page).getByText('Both hold the same document.').waitFor();
    } else
      await page
        .getByRole('link', { name: /^Filter by/ })
        .first()
        .waitFor();
    expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
    expect(await page.getByRole('main').locator('b, script, img, iframe').count()).toBe(0);
    expect(await view.overflow()).toBe(0);
    const main = page.getByRole('main');
    expect(await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
