import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PdfPrinter } from '#engine/ports/pdf-printer.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { markdownReport } from '#shared/report/markdown.ts';
import type { ReportLanguage } from '#shared/report/report-formats.ts';
import { voiceOf } from '#shared/report/words/report-words.ts';
import { SESSION_FILE_FORMAT } from '#shared/session/session-file.ts';
import type { Session } from '#shared/session/session-record.ts';
import { htmlFile } from './html-file.ts';
import { csvField } from './safe-cell.ts';
import { sessionTweets, type TweetStores } from './session-tweets.ts';
import { type Cell, TWEET_COLUMNS } from './tweet-columns.ts';
import { inPlaceWhenWhole, type Write, writeWhole } from './write-whole.ts';
import { writeXlsx } from './xlsx-writer.ts';

export interface ExportTools {
  readonly printer: PdfPrinter;
  /** null where only the report itself is wished for. */
  readonly stores: TweetStores | null;
}

export interface ExportWish {
  readonly session: Session;
  readonly format: ExportFormat;
  readonly language: ReportLanguage;
  readonly filter: TweetFilter;
}

export interface ExportWatch {
  readonly signal: AbortSignal;
  /** Told after every page of tweets. */
  readonly onTweets: (written: number) => void;
}

/** What opens CSV as UTF-8 in Excel. */
const BYTE_ORDER_MARK = '\ufeff';

/** Writes a session as a file, whole or not at all. @throws EXPORT_FAILED, EXPORT_CANCELLED, PDF_UNAVAILABLE */
export function exportSession(tools: ExportTools, wish: ExportWish, path: string, watch: ExportWatch): Promise<void> {
  return wish.format === 'pdf'
    ? inPlaceWhenWhole(path, (half) => printPdf(tools.printer, wish, half, watch.signal))
    : writeWhole(path, (write) => writeSession(tools.stores, wish, write, watch));
}

/** The content of any format but PDF, piece by piece. */
export async function writeSession(
  stores: TweetStores | null,
  { session, format, language, filter }: ExportWish,
  write: Write,
  watch: ExportWatch,
): Promise<void> {
  const voice = voiceOf(language);
  const pages = () => {
    if (stores === null) throw new TypeError('tweets are written from stores');
    return counted(sessionTweets(stores, session, filter, watch.signal), watch);
  };
  switch (format) {
    case 'html':
      return write(htmlFile(session, voice));
    case 'md':
      return write(markdownReport(session, voice));
    case 'json':
      return write(`${JSON.stringify({ format: SESSION_FILE_FORMAT, session }, null, 2)}\n`);
    case 'ndjson':
      for await (const page of pages()) await write(page.map((stored) => `${JSON.stringify(stored)}\n`).join(''));
      return;
    case 'csv':
      await write(`${BYTE_ORDER_MARK}${TWEET_COLUMNS.map(({ name }) => name).join(',')}\r\n`);
      for await (const page of pages()) {
        await write(page.map((stored) => `${rowOf(stored).map(csvField).join(',')}\r\n`).join(''));
      }
      return;
    case 'xlsx':
      return writeXlsx({ sheet: 'Tweets', columns: TWEET_COLUMNS, rows: rowsOf(pages()) }, write);
    case 'pdf':
      throw new TypeError('a PDF is printed, not written');
  }
}

async function printPdf(
  printer: PdfPrinter,
  { session, language }: ExportWish,
  pdfFile: string,
  signal: AbortSignal,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tweetscope-report-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, htmlFile(session, voiceOf(language)));
    await printer.print(page, pdfFile, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Pages = ReturnType<typeof sessionTweets>;

async function* counted(pages: Pages, { onTweets }: ExportWatch): Pages {
  let written = 0;
  for await (const page of pages) {
    yield page;
    written += page.length;
    onTweets(written);
  }
}

function rowOf(stored: Parameters<(typeof TWEET_COLUMNS)[number]['read']>[0]): readonly Cell[] {
  return TWEET_COLUMNS.map(({ read }) => read(stored));
}

async function* rowsOf(pages: Pages): AsyncGenerator<readonly Cell[]> {
  for await (const page of pages) for (const stored of page) yield rowOf(stored);
}
