import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { ANSWER, OpenAiStandIn } from '../support/openai/openai-stand-in.ts';
import { goTo, RealConsole } from '../support/real-console.ts';
import { keepScreenshot } from '../support/screenshots.ts';

/** Of a tweet in twenty or so the model will not say a word. */
const DECLINED = /ff/i;

describeInBrowser('a model at work beside the offline model', () => {
  let standIn: OpenAiStandIn;
  let app: RealConsole;
  let page: Page;
  let complaints: readonly string[];
  const region = (name: string | RegExp) => page.getByRole('region', { name, exact: true });

  beforeAll(async () => {
    // 'none' is what is sent where there is no key.
    standIn = await OpenAiStandIn.start({ key: 'none' });
    standIn.respond = (asked) =>
      asked.some(({ text }) => DECLINED.test(text)) ? { kind: 'answer', refusal: 'No.' } : ANSWER;
    app = await RealConsole.start({
      'simulator.seed': 7,
      'analyser.kind': 'openai',
      'openai.baseUrl': standIn.baseUrl,
      'openai.fallback': 'offline',
      'openai.tweetsPerRequest': 2,
      'openai.lingerMs': 0,
    });
    ({ page, complaints } = await app.visit('#/quality', { viewport: { width: 1280, height: 1400 } }));
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await standIn?.close();
  });

  it('judges a sample of what the model judges', async () => {
    await region('Second opinion').getByText('As soon as tweets are analysed').waitFor();
    await app.contract.ask('simulator.change', { rate: 60 });
    const second = async () => (await app.contract.ask('quality.read', {})).secondOpinion;
    await expect.poll(async () => (await second())?.agreement.texts ?? 0, { timeout: 30_000 }).toBeGreaterThan(40);
    await app.contract.ask('simulator.change', { rate: 0 });
    await expect
      .poll(async () => (await app.contract.ask('status.read', {})).inFlight.messages, { timeout: 30_000 })
      .toBe(0);
  });

  it('shows how far both agree, and opens a tweet they differ on', async () => {
    const { secondOpinion } = await app.contract.ask('quality.read', {});
    const { agreement = 0, kappa = 0 } = secondOpinion?.agreement ?? {};
    const card = region('Second opinion');
    await card
      .getByText(new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1 }).format(agreement))
      .waitFor();
    await card.getByText((kappa ?? 0).toFixed(2)).waitFor();
    const rows = card.getByRole('list', { name: 'Where they differ' }).getByRole('button');
    expect(await rows.count()).toBe(Math.min(30, secondOpinion?.disagreements.length ?? 0));
    await rows.first().click();
    await region('Analysis').waitFor();
    expect(await rows.first().getAttribute('aria-current')).toBe('true');
    await keepScreenshot(page, 'second-opinion');
  });

  it('finds what the stand-in judged, and has its marks taken away by a re-analysis', async () => {
    const marked = async () =>
      (await app.contract.ask('tweets.search', { filter: { isFallback: true }, limit: 1 })).total;
    const before = await marked();
    expect(before).toBeGreaterThan(0);
    await goTo(page, '#/quality');
    const again = region('Analyse again');
    await again.getByRole('button', { name: 'More filters' }).click();
    await again.getByRole('checkbox', { name: /^Judged by the stand-in/ }).check();
    await page.keyboard.press('Escape');
    await again.getByText('Judged by the stand-in', { exact: true }).waitFor();
    await again.getByLabel('With').selectOption({ label: 'the offline model' });
    await again.getByRole('button', { name: 'Preview' }).click();
    await again
      .getByText(`${before} ${before === 1 ? 'tweet' : 'tweets'} judged by the stand-in came out the same`)
      .waitFor();
    await again.getByRole('button', { name: /^Apply to/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Apply to/ })
      .click();
    await again.getByText('Applied').waitFor();
    expect(await marked()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
