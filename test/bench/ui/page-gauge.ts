import type { CDPSession, Page } from 'playwright-core';

export interface PageReading {
  readonly seconds: number;
  readonly framesPerSecond: number;
  /** The slowest frame of a hundred, ms. */
  readonly frameP99Ms: number;
  /** Tasks over 50 ms. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  readonly messagesPerSecond: number;
  readonly kilobytesPerSecond: number;
  readonly heapBeforeMb: number;
  readonly heapAfterMb: number;
}

interface Gauge {
  frames: number[];
  tasks: number[];
  shownAtMs: number | null;
}

declare global {
  interface Window {
    gauge: Gauge;
  }
}

/** Runs in the page before anything else: what is drawn when, and what keeps it from being drawn. */
export function installGauge(): void {
  const gauge: Gauge = { frames: [], tasks: [], shownAtMs: null };
  window.gauge = gauge;
  const frame = (nowMs: number) => {
    gauge.frames.push(nowMs);
    if (gauge.shownAtMs === null && document.querySelector('main li h3') !== null) gauge.shownAtMs = nowMs;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) gauge.tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
}

/** Watches the page at what it does for so long. The heap is read after a collection, before and after. */
export async function watchPage(page: Page, session: CDPSession, seconds: number): Promise<PageReading> {
  let messages = 0;
  let bytes = 0;
  const onFrame = ({ response }: { response: { payloadData: string } }) => {
    messages += 1;
    bytes += response.payloadData.length;
  };
  const heapBeforeMb = await heapMb(session);
  session.on('Network.webSocketFrameReceived', onFrame);
  await page.evaluate(() => {
    window.gauge.frames = [];
    window.gauge.tasks = [];
  });
  await page.waitForTimeout(seconds * 1_000);
  const { frames, tasks } = await page.evaluate(() => window.gauge);
  session.off('Network.webSocketFrameReceived', onFrame);
  const tookMs = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
  const steps = frames.slice(1).map((at, index) => at - (frames[index] ?? 0));
  return {
    seconds,
    framesPerSecond: tookMs === 0 ? 0 : ((frames.length - 1) / tookMs) * 1_000,
    frameP99Ms: steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.99)] ?? 0,
    longTasks: tasks.length,
    longestTaskMs: Math.max(0, ...tasks),
    messagesPerSecond: messages / seconds,
    kilobytesPerSecond: bytes / 1_024 / seconds,
    heapBeforeMb,
    heapAfterMb: await heapMb(session),
  };
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 ** 2;
}
