import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Settings } from '#shared/settings/settings.ts';
import type { DesktopWords } from './menu/desktop-words.ts';

/** The settings with a file as source. @param rate `max`, or `recorded` for the times in the file */
export function replaying(settings: Settings, file: string, rate: 'max' | 'recorded'): Settings {
  return withSource(settings, { kind: file, format: 'auto', rate });
}

/** The settings with the simulator as source, at its natural pace. */
export function simulating(settings: Settings): Settings {
  return withSource(settings, { kind: 'simulator', format: 'auto', rate: 'natural' });
}

/** As if it had been given at the start: the engine reads the settings again whenever it comes back. */
function withSource(settings: Settings, source: Settings['source']): Settings {
  const { given } = settings;
  const flags = { 'source.kind': source.kind, 'source.format': source.format, 'source.rate': source.rate };
  return { ...settings, source, given: { ...given, flags: { ...given.flags, ...flags } } };
}

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
