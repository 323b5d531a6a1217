import type { CDPSession, Page } from 'playwright-core';

const PLACE = { x: 400, y: 300 };

/** Drops files in the middle of the page as the system would: events a page could not make itself. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const held = await holdFiles(page, files);
  await held.drop();
}

/** Holds files over the page, until they are dropped or taken away. */
export async function holdFiles(page: Page, files: readonly string[]) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: Parameters<typeof dispatch>[1]) => dispatch(devtools, type, files);
  await send('dragEnter');
  await send('dragOver');
  return {
    async drop() {
      await send('drop');
      await devtools.detach();
    },
    async takeAway() {
      await send('dragCancel');
      await devtools.detach();
      await page.mouse.move(PLACE.x + 10, PLACE.y);
    },
  };
}

function dispatch(
  devtools: CDPSession,
  type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel',
  files: readonly string[],
) {
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  return devtools.send('Input.dispatchDragEvent', { type, ...PLACE, data });
}
