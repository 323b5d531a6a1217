import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Timer } from '#engine/ports/clock.ts';
import { type ExportJob, isTweetFormat } from '#shared/contract/exports.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type ExportTools, type ExportWish, exportSession } from './export-session.ts';

const KEPT_MS = 3_600_000;
const MOST_AT_ONCE = 4;

interface Work {
  job: ExportJob;
  readonly path: string;
  readonly abort: AbortController;
  done: Promise<void>;
  forget: Timer | null;
}

interface Dependencies {
  readonly tools: ExportTools;
  readonly clock: Clock;
  /** Where files are written and kept for an hour; removed at the start and at the end. */
  readonly folder: string;
}

/** Writes files for those who fetch them from another process: with progress, and to be cancelled. */
export class ExportDesk {
  readonly #dependencies: Dependencies;
  readonly #works = new Map<string, Work>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** @throws REQUEST_TOO_MANY, EXPORT_FAILED where there is no folder to write to */
  start(wish: ExportWish): ExportJob {
    const { tools, folder } = this.#dependencies;
    const writing = [...this.#works.values()].filter(({ job }) => job.state === 'writing').length;
    if (writing >= MOST_AT_ONCE)
      throw new TweetscopeError('REQUEST_TOO_MANY', 'four exports are being written already');
    const exportId = randomBytes(16).toString('hex');
    const { session, format } = wish;
    this.#openFolder(folder);
    const work: Work = {
      job: {
        exportId,
        sessionId: session.id,
        format,
        fileName: `tweetscope-${session.id}${isTweetFormat(format) ? '-tweets' : ''}.${format}`,
        state: 'writing',
        tweets: isTweetFormat(format) ? { written: 0, atMost: session.account.stored } : null,
        bytes: null,
        error: null,
      },
      path: join(folder, exportId),
      abort: new AbortController(),
      done: Promise.resolve(),
      forget: null,
    };
    this.#works.set(exportId, work);
    work.done = exportSession(tools, wish, work.path, {
      signal: work.abort.signal,
      onTweets: (written) => {
        const { tweets } = work.job;
        if (tweets !== null) work.job = { ...work.job, tweets: { ...tweets, written } };
      },
    }).then(
      () => this.#finish(work),
      (thrown) => this.#fail(work, TweetscopeError.from(thrown, 'EXPORT_FAILED')),
    );
    return work.job;
  }

  /** @throws EXPORT_UNKNOWN */
  read(exportId: string): ExportJob {
    return this.#find(exportId).job;
  }

  /** @throws EXPORT_UNKNOWN */
  async cancel(exportId: string): Promise<ExportJob> {
    const work = this.#find(exportId);
    work.abort.abort();
    await work.done;
    return work.job;
  }

  /** The file of an export that is done; null for any other. */
  file(exportId: string): { readonly path: string; readonly fileName: string } | null {
    const work = this.#works.get(exportId);
    return work?.job.state === 'done' ? { path: work.path, fileName: work.job.fileName } : null;
  }

  /** Ends what is being written and removes all files. */
  async close(): Promise<void> {
    for (const { abort, forget } of this.#works.values()) {
      abort.abort();
      forget?.cancel();
    }
    await Promise.all([...this.#works.values()].map(({ done }) => done));
    if (this.#works.size > 0) await rm(this.#dependencies.folder, { recursive: true, force: true });
    this.#works.clear();
  }

  /** What a crash left behind goes before the first export. */
  #openFolder(folder: string): void {
    try {
      if (this.#works.size === 0) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw new TweetscopeError('EXPORT_FAILED', `${folder} cannot be written`, { cause });
    }
  }

  async #finish(work: Work): Promise<void> {
    const { size } = await stat(work.path);
    work.job = { ...work.job, state: 'done', bytes: size };
    this.#forgetLater(work);
  }

  #fail(work: Work, error: TweetscopeError): void {
    const isCancelled = work.abort.signal.aborted;
    work.job = {
      ...work.job,
      state: isCancelled ? 'cancelled' : 'failed',
      error: isCancelled ? null : error.toShape(),
    };
    this.#forgetLater(work);
  }

  #forgetLater(work: Work): void {
    work.forget = this.#dependencies.clock.after(KEPT_MS, () => {
      this.#works.delete(work.job.exportId);
      rm(work.path, { force: true }).catch(() => undefined);
    });
  }

  #find(exportId: string): Work {
    const work = this.#works.get(exportId);
    if (work === undefined) throw new TweetscopeError('EXPORT_UNKNOWN', 'there is no such export any more');
    return work;
  }
}
