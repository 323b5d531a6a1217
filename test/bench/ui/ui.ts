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
/** Beyond the time it is watched for. */
const PATIENCE_MS = 20_000;
const VIEWS = ['flow', 'live'] as const;

export interface UiReading {
  readonly variant: 'batches' | 'one message per tweet';
  readonly view: (typeof VIEWS)[number];
  /** null where the page was too busy to answer. */
  readonly page: PageReading | null;
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
  /** Minutes with Flow open to watch the heap of the page; 0 for none. */
  readonly soakMinutes: number;
  readonly say: (text: string) => void;
}

/** The console in Chromium with a pipeline at this rate, beside one that is told of every tweet by itself. */
export async function benchUi(options: Options): Promise<UiResults> {
  await ensureRenderer();
  const batches = await measure('batches', options);
  const single = await measure('one message per tweet', { ...options, soakMinutes: 0 });
  return { ...batches, readings: [...batches.readings, ...single.readings] };
}

async function measure(variant: UiReading['variant'], options: Options): Promise<UiResults> {
  const { rate, soakMinutes, say } = options;
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
    const visits = VIEWS.map((view) => ({ view, seconds: options.seconds }));
    if (soakMinutes > 0) visits.push({ view: 'flow', seconds: soakMinutes * 60 });
    for (const { view, seconds } of visits) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await page.waitForTimeout(WARM_UP_MS);
      say(`${variant}, ${view}, ${seconds} s…`);
      const before = (await contract.ask('status.read', {})).counts.committed;
      const beganMs = performance.now();
      const watched = await answerWithin(watchPage(page, session, seconds), seconds * 1_000 + PATIENCE_MS);
      const stored = (await contract.ask('status.read', {})).counts.committed - before;
      const storedPerSecond = (stored * 1_000) / (performance.now() - beganMs);
      const reading: UiReading = { variant, view, page: watched, storedPerSecond };
      readings.push(reading);
      say(lineOf(reading));
      if (watched === null) break;
    }
    return { ...shown, initialScriptKb: scriptKb, readings };
  } finally {
    await browser.close();
    await shell.close();
    await contract.dispose();
  }
}

/** The answer, or null after so long: a page that is flooded never comes to it. */
async function answerWithin<Answer>(answer: Promise<Answer>, patienceMs: number): Promise<Answer | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, patienceMs, null);
  // It may still fail when its page is closed.
  answer.catch(() => null);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}

const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** For a person. */
export function uiTable({ firstPaintMs, stationsShownMs, initialScriptKb, readings }: UiResults): string {
  return [
    `First paint after ${number(firstPaintMs)} ms, stations with numbers after ${number(stationsShownMs)} ms; ${number(initialScriptKb)} KB of script (gzip)`,
    ...readings.map(lineOf),
  ].join('\n');
}

function lineOf({ variant, view, page, storedPerSecond }: UiReading): string {
  const head = `  ${variant.padEnd(22)} ${view.padEnd(5)} ${String(page?.seconds ?? '').padStart(4)} s`;
  const stored = `stored ${number(storedPerSecond)}/s`.padStart(16);
  if (page === null) return `${head}  the page was too busy to answer${stored}`;
  return [
    head,
    `${number(page.framesPerSecond, 1)} fps`.padStart(9),
    `p99 ${number(page.frameP99Ms, 1)} ms`.padStart(13),
    `${page.longTasks} tasks over 50 ms (longest ${number(page.longestTaskMs)})`.padStart(34),
    `heap ${number(page.heapBeforeMb, 1)} → ${number(page.heapAfterMb, 1)} MB`.padStart(24),
    `${number(page.messagesPerSecond)} messages/s`.padStart(18),
    `${number(page.kilobytesPerSecond)} KB/s`.padStart(12),
    stored,
  ].join('');
}
