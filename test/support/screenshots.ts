import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { smallPng } from './small-png.ts';

export const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
/** The pictures of the documentation are written where that is wished: TWEETSCOPE_SCREENSHOTS=1. */
export const isWished = process.env.TWEETSCOPE_SCREENSHOTS === '1';

/** Writes the pictures of the documentation where that is wished. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!isWished) return;
  await writeFile(join(FOLDER, `${name}.png`), smallPng(await page.screenshot()));
}
