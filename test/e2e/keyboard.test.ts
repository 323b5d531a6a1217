import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { hostileMessages } from '../support/hostile-messages.ts';
import { openView, RealConsole, viewsOf } from '../support/real-console.ts';
import { sampleTweet } from '../support/sample-tweets.ts';
import { seededRandom } from '../support/seeded-random.ts';

const MOST_STOPS = 400;

/** Someone without a pointer. The source is silent, so that nothing moves away under the keys. */
describeInBrowser('the whole console by keyboard', () => {
  let app: RealConsole;

  beforeAll(async () => {
    app = await RealConsole.start({ 'source.rate': 0 });
    const tweets = Array.from({ length: 30 }, (_, at) =>
      sampleTweet(String(at + 1), { text: `word${at % 7} and tea ${at}`, hashtags: [`tag${at % 5}`] }),
    );
    await app.publish([...tweets, ...hostileMessages(5, seededRandom(3))]);
    await app.untilCommitted(30);
  }, 120_000);
  afterAll(() => app?.close());

  it('reaches everything that can be used, in every view, and shows where it is', async () => {
    const { page, complaints } = await app.visit('#/flow');
    for (const place of await viewsOf(page)) {
      await openView(page, place);
      await markReachable(page);
      const problems = new Set<string>();
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        await page.keyboard.press('Tab');
        const problem = await arrive(page);
        if (problem === 'round') break;
        if (problem !== null) problems.add(problem);
      }
      expect([place.id, [...problems], await neverReached(page)]).toEqual([place.id, [], []]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('goes by keys alone from the palette to a tweet, its stores, and back', async () => {
    const { page } = await app.visit('#/flow');
    const command = async (typed: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    };
    await command('go to live');
    await page.getByRole('main', { name: 'Live' }).waitFor();
    await page.getByRole('searchbox').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('word3');
    await page.getByText(/^\d+ in the index/).waitFor();
    await tabTo(page, 'listbox');
    await page.keyboard.press('ArrowDown');
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('article').waitFor();
    await tabTo(page, 'Check now');
    await page.keyboard.press('Enter');
    await inspector.getByText('Both hold the same document.').waitFor();
    await page.keyboard.press('Escape');
    await inspector.getByText('Choose a tweet').waitFor();
    await page.keyboard.press('3');
    await page.getByRole('main', { name: 'Insights' }).waitFor();
    await page.getByRole('slider', { name: 'Zoom into the timeline' }).waitFor();
    await tabTo(page, 'Zoom into the timeline');
    for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/from=\d+&to=\d+/);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

/** Tabs on until what has the focus is of this role, or says this. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const { activeElement: at } = document;
      return `${at?.getAttribute('role')} ${at?.getAttribute('aria-label')} ${at?.textContent?.slice(0, 60)}`;
    });
    if (said.includes(wanted)) return;
  }
  throw new Error(`Tab never came to "${wanted}"`);
}

/** Notes everything of the view that can be used now. */
async function markReachable(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-stop]')) delete one.dataset.stop;
    (document.activeElement as HTMLElement | null)?.blur();
    const usable = ':is(button, a[href], input, select, textarea, summary):not(:disabled), [tabindex="0"]';
    for (const one of document.querySelector('main')?.querySelectorAll<HTMLElement>(usable) ?? []) {
      const isGroup = one instanceof HTMLInputElement && one.type === 'radio' && !one.checked;
      if (one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !isGroup) one.dataset.stop = 'open';
    }
  });
}

/** @returns what is wrong with where the focus is; `round` where it has been before */
function arrive(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement || at instanceof SVGElement) || at === document.body) return null;
    // A field for a time has several stops of its own.
    const isStill = at.hasAttribute('data-last');
    document.querySelector('[data-last]')?.removeAttribute('data-last');
    at.dataset.last = '';
    if (at.dataset.stop === 'seen') return isStill ? null : 'round';
    at.dataset.stop = 'seen';
    const shown = [at, at.parentElement, at.parentElement?.parentElement].some((one) => {
      if (one == null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow.includes('0px 0px 0px');
    });
    const { width, height, bottom, top } = at.getBoundingClientRect();
    const words = `${at.getAttribute('aria-label') ?? ''}${at.getAttribute('aria-labelledby') ?? ''}${at.textContent ?? ''}`;
    const isNamed =
      words.trim() !== '' || at.closest('label') !== null || at.id !== '' || at.querySelector('title') !== null;
    const what = `${at.tagName} ${words.slice(0, 40)}`;
    if (!isNamed) return `${what} has no name`;
    if (width > 0 && height > 0 && (bottom <= 0 || top >= innerHeight)) return `${what} is out of sight`;
    return shown ? null : `${what} shows no focus`;
  });
}

function neverReached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-stop="open"]')].map((one) => one.outerHTML.slice(0, 120)),
  );
}
