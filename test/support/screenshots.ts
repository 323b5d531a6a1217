import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

/** Writes the pictures of the documentation where that is wished: TWEETSCOPE_SCREENSHOTS=1. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env.TWEETSCOPE_SCREENSHOTS !== '1') return;
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
