import { extname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exports.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Composition } from '../../compose.ts';
import { exportSession } from '../../reports/export-session.ts';
import { reconcileSession } from '../../services/reconcile-session.ts';
import type { Io } from './io.ts';

const ALSO: Readonly<Record<string, ExportFormat>> = { htm: 'html', markdown: 'md', jsonl: 'ndjson' };

function knownFormat(file: string): ExportFormat | undefined {
  const ending = extname(file).slice(1).toLowerCase();
  return EXPORT_FORMATS.find((format) => format === ending) ?? ALSO[ending];
}

/** What a file is to hold, by its ending. @throws USAGE */
export function formatOfFile(file: string): ExportFormat {
  const format = knownFormat(file);
  if (format !== undefined) return format;
  throw new TweetscopeError('USAGE', `${file} ends with no known format: give --format ${EXPORT_FORMATS.join('|')}`);
}

/** For commander: files of known formats, one after the other. */
export function reportFiles(file: string, before: readonly string[] = []): readonly string[] {
  if (knownFormat(file) === undefined) {
    throw new InvalidArgumentError(`Give a file that ends with ${EXPORT_FORMATS.join(', ')}.`);
  }
  return [...before, file];
}

/** Reads topic and stores back, then writes each file by its ending. */
export async function writeReports(
  composition: Composition,
  io: Io,
  sessionId: string,
  files: readonly string[],
): Promise<void> {
  const recorded = composition.sessions.read(sessionId);
  if (recorded === null) throw new TweetscopeError('SESSION_UNKNOWN', `session ${sessionId} was not recorded`);
  const session = { ...recorded, reconciliation: await reconcileSession(composition, recorded) };
  const watch = { signal: new AbortController().signal, onTweets: () => undefined };
  for (const file of files) {
    const wish = { session, format: formatOfFile(file), language: 'en', filter: {} } as const;
    const { index, archive, printer } = composition;
    await exportSession({ stores: { index, archive }, printer }, wish, file, watch);
    await io.err.write(`${file}: session ${sessionId}\n`);
  }
}
