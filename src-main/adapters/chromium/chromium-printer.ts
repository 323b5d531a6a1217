import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { PdfPrinter } from '#engine/ports/pdf-printer.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { findChromium } from './find-chromium.ts';

const run = promisify(execFile);
const LONGEST_MS = 120_000;

/** Prints with a Chromium of this machine, without a window and with a profile of its own that is removed again. */
export class ChromiumPrinter implements PdfPrinter {
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  async print(htmlFile: string, pdfFile: string, signal: AbortSignal): Promise<void> {
    const program = findChromium(this.#env);
    if (program === null) throw new TweetscopeError('PDF_UNAVAILABLE', 'no Chromium or Chrome was found to make a PDF');
    const profile = await mkdtemp(join(tmpdir(), 'tweetscope-print-'));
    // Chromium refuses its sandbox to root. The page is our own and has no script, so little is given up.
    const isRoot = process.getuid?.() === 0;
    const flags = [
      '--headless',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--no-pdf-header-footer',
      `--user-data-dir=${profile}`,
      ...(isRoot ? ['--no-sandbox'] : []),
    ];
    try {
      await run(program, [...flags, `--print-to-pdf=${pdfFile}`, pathToFileURL(htmlFile).href], {
        signal,
        timeout: LONGEST_MS,
        killSignal: 'SIGKILL',
      });
      await stat(pdfFile);
    } catch (cause) {
      signal.throwIfAborted();
      throw new TweetscopeError('EXPORT_FAILED', `${program} made no PDF`, {
        cause,
        hint: 'Name another browser in CHROME_PATH, or export HTML and print it from a browser.',
      });
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
