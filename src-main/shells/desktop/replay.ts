import { basename } from 'node:path';
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

/** Asks before the present source gives way. @returns the rate, or null for not at all */
export async function confirmReplay(
  window: BrowserWindow,
  words: DesktopWords,
  files: readonly string[],
): Promise<'max' | 'recorded' | null> {
  const [file = ''] = files;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: words.replayTitle,
    message: words.replayAsk(basename(file)),
    detail: files.length > 1 ? `${words.replayDetail}\n\n${words.oneFile}` : words.replayDetail,
    buttons: [words.replayFast, words.replayRecorded, words.cancel],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (['max', 'recorded', null] as const)[response] ?? null;
}

/** Why the source stayed what it was. */
export async function sayFailure(window: BrowserWindow, { message, hint }: ErrorShape): Promise<void> {
  await dialog.showMessageBox(window, { type: 'error', message, detail: hint });
}
