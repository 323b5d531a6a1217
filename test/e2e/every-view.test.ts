import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { initialScriptKb } from '../bench/ui/initial-script.ts';
import { describeInBrowser } from '../support/browser.ts';
import { hostileMessages } from '../support/hostile-messages.ts';
import { openView, type Place, RealConsole, viewsOf } from '../support/real-console.ts';
import { keepScreenshot } from '../support/screenshots.ts';
import { seededRandom } from '../support/seeded-random.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');
const SEED = 2026;
const STORED = 400;

const rowsOf = (page: Page) => page.getByRole('listbox').getByRole('option');

const isCounted = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.match(/Counting…|Comptage…/) === null);
};

/** What a person would do first in a view, so that it shows what it is for. Views without an entry show it by themselves. */
const FIRST_STEPS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  live: async (page) => {
    await rowsOf(page).nth(2).click();
    await page.getByRole('list', { name: /weighed most|pesé le plus/ }).waitFor();
  },
  insights: async (page) => {
    await page.getByRole('button', { name: '15 min' }).click();
    await page
      .getByRole('link', { name: /^(Filter by|Filtrer par) / })
      .nth(12)
      .waitFor();
    await isCounted(page);
  },
  kibana: (page) => isCounted(page),
  topic: (page) => rowsOf(page).first().click(),
};

/** Every view there is, with the real pipeline behind it. */
describeInBrowser('every view', () => {
  let app: RealConsole;

  beforeAll(async () => {
    app = await RealConsole.start({ 'source.rate': 40, 'simulator.seed': SEED });
    await app.publish(hostileMessages(20, seededRandom(SEED)));
    await app.untilCommitted(STORED);
  }, 120_000);
  afterAll(() => app?.close());

  async function inEveryView(page: Page, look: (place: Place) => Promise<readonly string[]>) {
    const problems: string[] = [];
    for (const place of await viewsOf(page)) {
      await openView(page, place);
      await FIRST_STEPS[place.id]?.(page);
      problems.push(...(await look(place)).map((problem) => `${place.id}: ${problem}`));
    }
    return problems;
  }

  it('can be used by everyone, in the light theme', async () => {
    const { page, complaints } = await app.visit('#/flow', { colorScheme: 'light' });
    const problems = await inEveryView(page, async ({ id }) => {
      await keepScreenshot(page, `${id}-light`);
      return [...(await graveFindings(page)), ...(await sticksOut(page))];
    });
    expect(problems).toEqual([]);
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('loads little script before it shows anything, and the views when they are opened', async () => {
    const { page } = await app.visit('#/flow');
    await page.getByRole('region', { name: 'Pipeline' }).waitFor();
    const flow = await initialScriptKb(page, RENDERER);
    expect(flow).toBeLessThan(350);
    await openView(page, { id: 'settings', name: 'Settings' });
    expect(await initialScriptKb(page, RENDERER)).toBeGreaterThan(flow);
    await page.context().close();
  });

  it('has colours that can be read, in the dark theme', async () => {
    const { page, complaints } = await app.visit('#/flow', { colorScheme: 'dark' });
    const problems = await inEveryView(page, async ({ id }) => {
      await keepScreenshot(page, `${id}-dark`);
      return graveFindings(page, ['color-contrast', 'link-in-text-block']);
    });
    expect(problems).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('fits a window of 900 × 700, in French, with nothing that moves by itself', async () => {
    const { page } = await app.visit('#/flow', {
      locale: 'fr-FR',
      viewport: { width: 900, height: 700 },
      reducedMotion: 'reduce',
    });
    const problems = await inEveryView(page, async () => {
      const moving = await page.evaluate(
        () => document.getAnimations().filter((one) => one.effect?.getTiming().iterations === Infinity).length,
      );
      return [...(moving > 0 ? [`${moving} endless animations`] : []), ...(await sticksOut(page))];
    });
    expect(problems).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.context().close();
  });
});

async function graveFindings(page: Page, rules?: string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}

/** How far page and view stick out sideways, and the page downwards: only the view scrolls. */
async function sticksOut(page: Page): Promise<readonly string[]> {
  const beyond = await page.evaluate(() => {
    const root = document.documentElement;
    const view = document.querySelector('main') ?? root;
    return [
      root.scrollWidth - root.clientWidth,
      view.scrollWidth - view.clientWidth,
      root.scrollHeight - root.clientHeight,
    ];
  });
  return beyond.some((px) => px > 0) ? [`sticks out by ${beyond.join(', ')} px`] : [];
}
