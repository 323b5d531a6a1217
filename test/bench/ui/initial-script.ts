import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What the page loaded of scripts until it was there, as a server that compresses would send it, KB. */
export async function initialScriptKb(page: Page, rendererDirectory: string): Promise<number> {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => gzipSync(await readFile(join(rendererDirectory, path))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1_024;
}
