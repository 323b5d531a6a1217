import type { Page } from 'playwright-core';

/** Drops files in the middle of the page as the system would: events a page could not make itself. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const place = { x: 400, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...place });
  }
  await devtools.detach();
}
