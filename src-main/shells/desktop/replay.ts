import { type BrowserWindow, dialog } from 'electron';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import type { DesktopWords } from './menu/desktop-words.ts';

/** The file a person chooses, or null. */
export async function chooseTweetFile(window: BrowserWindow, words: DesktopWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.replayTitle,
    properties: ['openFile'],
    filters: [{ name: words.tweetFiles, extensions: ['ndjson', 'jsonl', 'json', 'csv', 'tsv', 'gz'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Why the source stayed what it was. */
export async function sayFailure(window: BrowserWindow, { message, hint }: ErrorShape): Promise<void> {
  await dialog.showMessageBox(window, { type: 'error', message, detail: hint });
}
