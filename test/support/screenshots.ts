import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { smallPng } from './small-png.ts';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

/** Writes the pictures of the documentation where that is wished: TWEETSCOPE_SCREENSHOTS=1. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env.TWEETSCOPE_SCREENSHOTS !== '1') return;
  await writeFile(join(FOLDER, `${name}.png`), smallPng(await page.screenshot()));
}
