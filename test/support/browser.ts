import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { findChromium } from './chromium.mjs';
import { runTweetscope } from './run-tweetscope.ts';

const executablePath = findChromium();
const MISSING = 'skipped: no Chromium found; install it with `npx playwright-core install --with-deps chromium`';

/** Tests that need a browser: without one they are skipped aloud, and with CI=true they fail. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (executablePath === null && process.env.CI === 'true') throw new Error(MISSING);
  if (executablePath === null) console.log(`${name}: ${MISSING}`);
  describe.skipIf(executablePath === null)(name, tests);
};

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    // Chromium's sandbox refuses to run as root, which containers usually are.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A program start builds what is missing or stale, the renderer with it. */
export async function ensureRenderer(): Promise<void> {
  const { code, stderr } = await runTweetscope(['--help']);
  if (code !== 0) throw new Error(`the build failed:\n${stderr}`);
}

export interface WatchedPage {
  readonly page: Page;
  /** Everything the browser complained of: console errors, exceptions, violations of the security policy. */
  readonly complaints: string[];
}

/** A page of its own context at the size the console is designed for. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { page, complaints };
}
