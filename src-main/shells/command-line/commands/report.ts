import { Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, isTweetFormat } from '#shared/contract/exports.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { REPORT_LANGUAGES, type ReportLanguage } from '#shared/report/report-formats.ts';
import type { Session } from '#shared/session/session-record.ts';
import type { Composition } from '../../../compose.ts';
import { type ExportTools, exportSession, writeSession } from '../../../reports/export-session.ts';
import { reconcileSession } from '../../../services/reconcile-session.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { type FilterOptions, filterOf, withFilter } from '../filter-options.ts';
import { whole } from '../format/numbers.ts';
import { Interrupts } from '../interrupts.ts';
import type { Io } from '../io.ts';
import { chosenSession, lookingAtSessions } from '../looking-at-sessions.ts';
import { reading } from '../reading.ts';
import { formatOfFile } from '../report-files.ts';

interface ReportOptions extends Omit<FilterOptions, 'lang'> {
  readonly session: string;
  readonly format?: ExportFormat;
  readonly out: string;
  readonly lang: ReportLanguage;
  readonly tweetLang?: string;
  readonly reconcile?: boolean;
}

const PROGRESS_MS = 200;

export const addReport: AddCommand = (parent, context) =>
  defineCommand<ReportOptions>(parent, context, {
    usage: 'report',
    description: 'Write what happened in a session as a file.',
    options: (command) =>
      withFilter(
        command
          .option('--session <id>', 'which session, see `tweetscope sessions`', 'last')
          .addOption(
            new Option('--format <format>', 'what to write (default: by the ending of the file)').choices(
              EXPORT_FORMATS,
            ),
          )
          .requiredOption('--out <file>', 'where to; - is standard output')
          .addOption(new Option('--lang <language>', 'language of the report').choices(REPORT_LANGUAGES).default('en'))
          .option('--reconcile', 'first read topic and stores back, as `tweetscope reconcile` does'),
        '--tweet-lang',
      ),
    examples: [
      'report --out report.html',
      'report --session 20260126-233000-k3x9 --out report.pdf --lang fr',
      'report --out tweets.xlsx --sentiment negative --hashtag AI',
      'report --format md --out - | gh pr comment --body-file -',
    ],
    notes:
      'html, pdf, md and json are the report: a verdict, pictures and evidence. csv, xlsx and ndjson are the tweets of\n' +
      'the session, narrowed by the filters. A file is put in place when it is whole; Ctrl+C leaves nothing behind.\n' +
      'PDF needs Chromium or Chrome on this machine.',
    run: async (settings, options) => {
      const format = options.format ?? formatOfFile(options.out);
      if (isTweetFormat(format) || options.reconcile === true) {
        return reading(context, settings, 'tweetscope report', async (composition) => {
          const session = await reconciled(composition, options);
          await write(toolsOf(composition), context.io, { session, format, options });
        });
      }
      return lookingAtSessions(context, settings, async (sessions) => {
        const session = chosenSession(sessions, options.session);
        const tools = { stores: null, printer: await context.services.openPrinter() };
        await write(tools, context.io, { session, format, options });
      });
    },
  });

const toolsOf = ({ index, archive, printer }: Composition): ExportTools => ({ stores: { index, archive }, printer });

async function reconciled(composition: Composition, { session, reconcile }: ReportOptions): Promise<Session> {
  const found = chosenSession(composition.sessions, session);
  if (reconcile !== true) return found;
  return { ...found, reconciliation: await reconcileSession(composition, found) };
}

interface Wish {
  readonly session: Session;
  readonly format: ExportFormat;
  readonly options: ReportOptions;
}

async function write(tools: ExportTools, io: Io, { session, format, options }: Wish): Promise<void> {
  const { tweetLang, lang, out, ...narrowing } = options;
  const filter = filterOf({ ...narrowing, ...(tweetLang === undefined ? {} : { lang: tweetLang }) });
  const wish = { session, format, language: lang, filter };
  const interrupts = new Interrupts(io);
  const abort = new AbortController();
  interrupts.first.then(() => abort.abort()).catch(() => undefined);
  let written = 0;
  const watch = {
    signal: abort.signal,
    onTweets: (count: number) => {
      written = count;
    },
  };
  const stopShowing = showProgress(io, isTweetFormat(format), () => written);
  try {
    if (out === '-') await toStandardOutput(io, (put) => writeSession(tools.stores, wish, put, watch), format);
    else await exportSession(tools, wish, out, watch);
  } finally {
    stopShowing();
    interrupts.close();
  }
  if (out === '-') return;
  const amount = isTweetFormat(format) ? `${whole(written)} tweets of ` : '';
  await io.err.write(`${out}: ${amount}session ${session.id}\n`);
}

async function toStandardOutput(
  io: Io,
  produce: (put: (content: string | Uint8Array) => Promise<void>) => Promise<void>,
  format: ExportFormat,
): Promise<void> {
  if (format === 'pdf' || format === 'xlsx') {
    throw new TweetscopeError('USAGE', `${format} is no text: give --out a file`);
  }
  await produce((content) => io.out.write(String(content)));
}

function showProgress({ err }: Io, isCounted: boolean, written: () => number): () => void {
  if (!err.isTerminal || !isCounted) return () => undefined;
  const timer = setInterval(() => void err.write(`\r\u001b[2K${whole(written())} tweets`), PROGRESS_MS);
  return () => {
    clearInterval(timer);
    void err.write('\r\u001b[2K');
  };
}
