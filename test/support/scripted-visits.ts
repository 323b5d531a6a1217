import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { ensureRenderer, openPage, startBrowser, type WatchedPage } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { ScriptedHost, type ScriptedHostOptions } from './scripted-host.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');

export interface Visit extends WatchedPage {
  readonly host: ScriptedHost;
  readonly shell: WebShell;
  readonly view: ConsolePage;
}

/** Visits to the console with a scripted pipeline behind it, in one browser. */
export class ScriptedVisits {
  #browser: Browser | null = null;
  readonly #open: Visit[] = [];

  async start(): Promise<void> {
    [this.#browser] = await Promise.all([startBrowser(), ensureRenderer()]);
  }

  /** @param hash where in the console: `#/live` */
  async visit(hash: string, options: ScriptedHostOptions = {}, context: BrowserContextOptions = {}): Promise<Visit> {
    if (this.#browser === null) throw new Error('start() first');
    const host = new ScriptedHost(options);
    const shell = await startWebShell({ host, rendererDirectory: RENDERER });
    const watched = await openPage(this.#browser, context);
    const visit = { ...watched, host, shell, view: new ConsolePage(watched.page) };
    this.#open.push(visit);
    await watched.page.goto(`${shell.address}${hash}`);
    return visit;
  }

  async endAll(): Promise<void> {
    for (const { page, host, shell } of this.#open.splice(0)) {
      await page.context().close();
      host.close();
      await shell.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }
}
