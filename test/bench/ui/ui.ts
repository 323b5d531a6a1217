import { join } from 'node:path';
import { hostContract } from '../../../src-main/shells/contract-handlers.ts';
import { startWebShell } from '../../../src-main/shells/web/start-web-shell.ts';
import { ensureRenderer, openPage, startBrowser } from '../../support/browser.ts';
import { openContract } from '../../support/open-contract.ts';
import { initialScriptKb } from './initial-script.ts';
import { oneMessagePerTweet } from './one-message-per-tweet.ts';
import { installGauge, type PageReading, watchPage } from './page-gauge.ts';

const RENDERER = join(import.meta.dirname, '../../../out/renderer');
/** Caches of the page and the first tweets are not what is measured. */
const WARM_UP_MS = 8_000;
const VIEWS = ['flow', 'live'] as const;

export interface UiReading extends PageReading {
  readonly variant: 'batches' | 'one message per tweet';
  readonly view: (typeof VIEWS)[number];
  /** What the pipeline stored meanwhile. */
  readonly storedPerSecond: number;
}

export interface UiResults {
  /** From the navigation on, ms. */
  readonly firstPaintMs: number;
  readonly stationsShownMs: number;
  readonly initialScriptKb: number;
  readonly readings: readonly UiReading[];
}

interface Options {
  readonly rate: number;
  readonly seconds: number;
  readonly say: (text: string) => void;
}

/** The console in Chromium with a pipeline at this rate, beside one that is told of every tweet by itself. */
export async function benchUi({ rate, seconds, say }: Options): Promise<UiResults> {
  await ensureRenderer();
  const batches = await measure('batches', { rate, seconds, say });
  const single = await measure('one message per tweet', { rate, seconds, say });
  return { ...batches, readings: [...batches.readings, ...single.readings] };
}

async function measure(variant: UiReading['variant'], { rate, seconds, say }: Options): Promise<UiResults> {
  const contract = await openContract({ 'source.rate': rate });
  const { engine } = contract.composition;
  const host = hostContract(contract.composition);
  const told = variant === 'batches' ? host : oneMessagePerTweet(host, engine);
  const shell = await startWebShell({ host: told, rendererDirectory: RENDERER });
  const browser = await startBrowser();
  try {
    await contract.ask('pipeline.start', {});
    const { page } = await openPage(browser);
    await page.addInitScript(installGauge);
    await page.goto(shell.address);
    await page.waitForFunction(() => window.gauge.shownAtMs !== null);
    const shown = await page.evaluate(() => ({
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      stationsShownMs: window.gauge.shownAtMs ?? 0,
    }));
    const scriptKb = await initialScriptKb(page, RENDERER);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const readings: UiReading[] = [];
    for (const view of VIEWS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await page.waitForTimeout(WARM_UP_MS);
      say(`${variant}, ${view}, ${seconds} s…`);
      const before = (await contract.ask('status.read', {})).counts.committed;
      const reading = await watchPage(page, session, seconds);
      const stored = (await contract.ask('status.read', {})).counts.committed - before;
      readings.push({ variant, view, storedPerSecond: stored / seconds, ...reading });
    }
    return { ...shown, initialScriptKb: scriptKb, readings };
  } finally {
    await browser.close();
    await shell.close();
    await contract.dispose();
  }
}

const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** For a person. */
export function uiTable({ firstPaintMs, stationsShownMs, initialScriptKb, readings }: UiResults): string {
  const lines = readings.map((one) =>
    [
      `  ${one.variant.padEnd(22)} ${one.view.padEnd(5)}`,
      `${number(one.framesPerSecond, 1)} fps`.padStart(9),
      `p99 ${number(one.frameP99Ms, 1)} ms`.padStart(13),
      `${one.longTasks} tasks over 50 ms (longest ${number(one.longestTaskMs)})`.padStart(34),
      `heap ${number(one.heapBeforeMb, 1)} → ${number(one.heapAfterMb, 1)} MB`.padStart(24),
      `${number(one.messagesPerSecond)} messages/s`.padStart(18),
      `${number(one.kilobytesPerSecond)} KB/s`.padStart(12),
      `stored ${number(one.storedPerSecond)}/s`.padStart(16),
    ].join(''),
  );
  return [
    `First paint after ${number(firstPaintMs)} ms, stations with numbers after ${number(stationsShownMs)} ms; ${number(initialScriptKb)} KB of script (gzip)`,
    ...lines,
  ].join('\n');
}
