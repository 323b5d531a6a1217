import { readFile, writeFile } from 'node:fs/promises';
import { BrowserWindow, session } from 'electron';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { PAGE_PREFERENCES } from './guards/web-preferences.ts';

const SCHEME = 'tweetscope-print';
const LONGEST_MS = 120_000;
let next = 1;

/**
 * Prints a page that needs nothing else: out of sight, without script, in a session that knows this one page and
 * reaches nothing. @throws EXPORT_FAILED
 */
export async function printPdf(htmlFile: string, pdfFile: string): Promise<null> {
  const html = await readFile(htmlFile);
  // A session each: two prints at once never see each other's page.
  const own = session.fromPartition(`print-${next++}`);
  own.protocol.handle(SCHEME, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${SCHEME}:`) && !url.startsWith('data:') }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...PAGE_PREFERENCES, session: own, javascript: false },
  });
  const deadline = setTimeout(() => window.destroy(), LONGEST_MS);
  try {
    await window.loadURL(`${SCHEME}://report/`);
    await writeFile(pdfFile, await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }));
    return null;
  } catch (cause) {
    throw new TweetscopeError('EXPORT_FAILED', 'the page was not printed', { cause });
  } finally {
    clearTimeout(deadline);
    if (!window.isDestroyed()) window.destroy();
  }
}
