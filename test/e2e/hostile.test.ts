import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, type WatchedPage } from '../support/browser.ts';
import { hostileTweets } from '../support/hostile-tweets.ts';
import { openView, RealConsole, viewsOf } from '../support/real-console.ts';

const COUNT = 500;
const NAME = '<img src=x onerror="window.hostile=true">\u202e\u0489\u0489 name';

/** What others write reaches every corner of the console as text: nothing of it runs, nothing of it moves the page. */
describeInBrowser(`${COUNT} hostile tweets`, () => {
  let app: RealConsole;
  let watched: WatchedPage;
  let page: Page;
  let calm: unknown;

  beforeAll(async () => {
    app = await RealConsole.start({ 'source.rate': 0 });
    await app.publish(hostileTweets(COUNT, 7));
    await app.untilCommitted(COUNT);
    watched = await app.visit('#/simulator');
    page = watched.page;
    await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [
      'tweetscope.filters',
      JSON.stringify([{ id: 'one', name: NAME, params: { q: NAME } }]),
    ] as const);
    await page.reload();
    await page.getByRole('main').waitFor();
    calm = await frameBoxes(page);
  }, 120_000);
  afterAll(() => app?.close());

  /** What went wrong, in words; nothing where all is as it should be. */
  async function harm(): Promise<readonly string[]> {
    const found = await page.evaluate(() => {
      const strange = document.querySelectorAll(
        ':is(main, dialog) :is(script, iframe, img, math, base, style, object)',
      );
      const beyond = [document.documentElement, ...document.querySelectorAll('main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      const rows = [...document.querySelectorAll<HTMLElement>('[role="listbox"] [role="option"]')];
      const list = document.querySelector('main [role="listbox"]')?.getBoundingClientRect();
      const wide = rows.filter((row) => {
        const { left, right } = row.getBoundingClientRect();
        return list !== undefined && row.closest('main') !== null && (left < list.left - 1 || right > list.right + 1);
      });
      return [
        'hostile' in window && 'something ran',
        strange.length > 0 && `${strange.length} elements that are not ours`,
        beyond.some((px) => px > 0) && `sticks out by ${beyond} px`,
        wide.length > 0 && `${wide.length} rows are wider than their list`,
      ].filter((problem) => problem !== false);
    });
    const isMoved = JSON.stringify(await frameBoxes(page)) !== JSON.stringify(calm);
    return isMoved ? [...found, 'the frame moved'] : found;
  }

  it('lie in the stores, all of them', async () => {
    const { total } = await app.contract.ask('tweets.search', { filter: {} });
    expect(total).toBe(COUNT);
  });

  it('pass the feed and the inspector, every one of them', async () => {
    await openView(page, { id: 'live', name: 'Live' });
    await page.getByRole('button', { name: 'Look in the index' }).click();
    const list = page.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('Home');
    const seen = new Set<string | null>();
    for (let step = 0; step < COUNT; step++) {
      await page.keyboard.press('PageDown');
      const chosen = list.getByRole('option', { selected: true });
      const place = await chosen.getAttribute('aria-posinset');
      expect([place, await harm()]).toEqual([place, []]);
      const count = await chosen.getAttribute('aria-setsize');
      if (place === count && Number(count) === COUNT) break;
      seen.add(place);
    }
    expect(seen.size).toBeGreaterThan(COUNT / 10);
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'Check now' }).click();
    await inspector.getByText('Both hold the same document.').waitFor();
    await inspector.getByRole('button', { name: 'Read from the log' }).click();
    await inspector.getByText('Key').waitFor();
    expect(await harm()).toEqual([]);
  });

  it('are text in every view, in the palette and in saved filters', async () => {
    for (const place of await viewsOf(page)) {
      await openView(page, place);
      if (place.id === 'insights') {
        await page
          .getByRole('link', { name: /^Filter by / })
          .nth(8)
          .waitFor();
      }
      expect([place.id, await harm()]).toEqual([place.id, []]);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type a command' }).fill('img src=x');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await page.getByRole('dialog').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: 'Live' }).waitFor();
    await page.getByRole('button', { name: 'Saved', exact: true }).click();
    expect(await harm()).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });
});

/** Where the frame's parts stand. */
function frameBoxes(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    ['header', 'nav', 'main'].map((part) => {
      const { x, y, width } = document.querySelector(part)?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0 };
      return [part, x, y, width].map((value) => (typeof value === 'number' ? Math.round(value) : value));
    }),
  );
}
