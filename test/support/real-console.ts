import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { vi } from 'vitest';
import { TOPIC_RAW } from '#shared/domain/headers.ts';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { ensureRenderer, openPage, startBrowser, type WatchedPage } from './browser.ts';
import { type OpenLive, openLiveContract } from './open-live-contract.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');

/** The real engine and the real page; only the process around them is this one, so that a test can write to the topic. */
export class RealConsole {
  readonly contract: OpenLive;
  readonly shell: WebShell;
  readonly browser: Browser;

  private constructor(contract: OpenLive, shell: WebShell, browser: Browser) {
    this.contract = contract;
    this.shell = shell;
    this.browser = browser;
  }

  /** Silent unless `flags` say otherwise, and past its welcome. */
  static async start(flags: Readonly<Record<string, unknown>> = {}): Promise<RealConsole> {
    const [contract, browser] = await Promise.all([
      openLiveContract({ flags: { 'source.rate': 0, ...flags } }),
      startBrowser(),
      ensureRenderer(),
    ]);
    const shell = await startWebShell({ host: contract.host, rendererDirectory: RENDERER });
    await contract.ask('settings.endWelcome', {});
    await contract.ask('pipeline.start', {});
    return new RealConsole(contract, shell, browser);
  }

  /** The console in a context of its own. @param hash where in it: `#/live` */
  async visit(hash: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await openPage(this.browser, { locale: 'en-GB', ...options });
    watched.page.setDefaultTimeout(20_000);
    await watched.page.goto(this.shell.newAddress());
    await goTo(watched.page, hash);
    return watched;
  }

  publish(bodies: readonly (Uint8Array | object)[]) {
    const encoder = new TextEncoder();
    return this.contract.live.current.broker.publish(
      TOPIC_RAW,
      bodies.map((body, at) => ({
        key: String(at),
        value: body instanceof Uint8Array ? body : encoder.encode(JSON.stringify(body)),
        headers: {},
      })),
    );
  }

  /** Resolves when so many messages are stored and committed. */
  untilCommitted(count: number): Promise<void> {
    const look = async () => {
      const { committed } = (await this.contract.ask('status.read', {})).counts;
      if (committed < count) throw new Error(`${committed} of ${count} are committed`);
    };
    return vi.waitFor(look, { timeout: 60_000, interval: 100 });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.shell.close();
    await this.contract.dispose();
  }
}

/** Goes there as a link would. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** The views there are, as the rail has them: a new one joins by being there. */
export async function viewsOf(page: Page): Promise<readonly Place[]> {
  const links = page.getByRole('navigation', { name: /^(Views|Vues)$/ }).getByRole('link');
  await links.first().waitFor();
  return Promise.all(
    (await links.all()).map(async (link) => ({
      id: /^#\/([a-z-]+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '',
      name: ((await link.textContent()) ?? '').trim(),
    })),
  );
}

/** Opens a view and waits until it is there: loaded, drawn, and nothing that ends is moving any more. */
export async function openView(page: Page, { id, name }: Place, query = ''): Promise<void> {
  await goTo(page, `#/${id}${query}`);
  await page.getByRole('main', { name, exact: true }).waitFor();
  await page.waitForFunction(
    () => document.querySelector('main')?.textContent?.match(/One moment…|Un instant…/) === null,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
