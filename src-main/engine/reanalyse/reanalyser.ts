import type { Reanalyse, Reanalysis } from '#shared/contract/quality.ts';
import { isFallback } from '#shared/domain/analysis.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { REVISIONS } from '../4-store/version.ts';
import type { FactBus } from '../observe/facts.ts';
import type { Analyser } from '../ports/analyser.ts';
import type { Archive } from '../ports/archive.ts';
import type { Clock } from '../ports/clock.ts';
import type { SearchIndex } from '../ports/search-index.ts';
import { ChangeTally } from './change-tally.ts';

const PAGE = 200;

/** An analyser of its own, closed again when the tweets are through. */
export type OpenOtherAnalyser = (which: Reanalyse['analyser']) => Promise<Analyser>;

interface Dependencies {
  readonly index: Pick<SearchIndex, 'search' | 'write'>;
  readonly archive: Pick<Archive, 'write'>;
  readonly openAnalyser: OpenOtherAnalyser;
  readonly facts: FactBus;
  readonly clock: Clock;
}

/**
 * Analyses stored tweets again and shows what would change; writes only when it is told to. One selection at a time, in
 * memory bounded by its limit. A tweet that came anew from the topic meanwhile has a higher version and stays as it is.
 */
export class Reanalyser {
  readonly #dependencies: Dependencies;
  #state: Reanalysis | null = null;
  #tally = new ChangeTally();
  #rewritten: StoredTweet[] = [];
  #stopping = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  read(): Reanalysis | null {
    return this.#state === null ? null : { ...this.#state, ...this.#tally.read() };
  }

  /** Begins, and gives up a selection that was not applied. @throws REANALYSIS_BUSY while one is being worked on */
  start(request: Reanalyse): Reanalysis {
    if (this.#state?.state === 'running' || this.#state?.state === 'applying') {
      throw new TweetscopeError('REANALYSIS_BUSY', 'a selection is being worked on');
    }
    this.#tally = new ChangeTally();
    this.#rewritten = [];
    this.#stopping = new AbortController();
    const state: Reanalysis = {
      state: 'running',
      request,
      analyser: '',
      startedAtMs: this.#dependencies.clock.nowMs(),
      total: 0,
      done: 0,
      unanswered: 0,
      applied: 0,
      error: null,
      ...this.#tally.read(),
    };
    this.#state = state;
    this.#work = this.#run(() => this.#analyse(request), 'ready');
    return state;
  }

  /** While it runs or before it is applied. Nothing was written. */
  async cancel(): Promise<void> {
    if (this.#state?.state !== 'running' && this.#state?.state !== 'ready') return;
    this.#stopping.abort();
    await this.#work;
    this.#change({ state: 'cancelled' });
    this.#rewritten = [];
  }

  /** Writes what changed to both stores. @throws REANALYSIS_BUSY where nothing is ready */
  async apply(): Promise<void> {
    if (this.#state?.state !== 'ready') throw new TweetscopeError('REANALYSIS_BUSY', 'no selection is ready');
    this.#change({ state: 'applying' });
    this.#work = this.#run(() => this.#write(), 'applied');
    await this.#work;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#work;
  }

  async #run(work: () => Promise<void>, then: Reanalysis['state']): Promise<void> {
    try {
      await work();
      if (!this.#stopping.signal.aborted) this.#change({ state: then });
    } catch (thrown) {
      this.#change({ state: 'failed', error: TweetscopeError.from(thrown).toShape() });
      this.#rewritten = [];
    }
  }

  async #analyse({ analyser: which, filter, limit }: Reanalyse): Promise<void> {
    const { index, openAnalyser } = this.#dependencies;
    const { signal } = this.#stopping;
    const analyser = await openAnalyser(which);
    try {
      this.#change({ analyser: analyser.name });
      let cursor: string | null = null;
      for (let left = limit; left > 0 && !signal.aborted; ) {
        const size = Math.min(PAGE, left);
        const page = await index.search({
          filter,
          sort: 'newest',
          limit: size,
          ...(cursor === null ? {} : { cursor }),
        });
        this.#change({ total: Math.min(limit, page.total) });
        await this.#analysePage(
          analyser,
          page.hits.map(({ document }) => document),
        );
        left -= page.hits.length;
        cursor = page.cursor;
        if (cursor === null || page.hits.length === 0) break;
      }
    } finally {
      await analyser.close();
    }
  }

  async #analysePage(analyser: Analyser, documents: readonly StoredTweet[]): Promise<void> {
    for (let at = 0; at < documents.length; at += analyser.maxBatch) {
      if (this.#stopping.signal.aborted) return;
      const batch = documents.slice(at, at + analyser.maxBatch);
      const inputs = batch.map(({ tweet: { tweet_id: id, text, lang, hashtags } }) => ({ id, text, lang, hashtags }));
      const outcomes = await analyser.analyse(inputs, this.#stopping.signal);
      let unanswered = 0;
      for (const [position, document] of batch.entries()) {
        const outcome = outcomes[position];
        // What a stand-in says is no news, and never takes the place of what the wished analyser said.
        if (outcome?.ok !== true || isFallback(outcome.analysis)) unanswered++;
        else if (this.#tally.add(document, outcome.analysis)) {
          const { analysis } = outcome;
          this.#rewritten.push({ ...document, analysis, analysedAtMs: this.#dependencies.clock.nowMs() });
        }
      }
      const { done, unanswered: before } = this.#present();
      this.#change({ done: done + batch.length, unanswered: before + unanswered });
    }
  }

  async #write(): Promise<void> {
    const { index, archive, facts, clock } = this.#dependencies;
    for (let at = 0; at < this.#rewritten.length; at += PAGE) {
      const documents = this.#rewritten.slice(at, at + PAGE).map(revised);
      await Promise.all([index.write(documents), archive.write(documents)]);
      this.#change({ applied: at + documents.length });
    }
    facts.tell('reanalysed', {
      count: this.#rewritten.length,
      analyser: this.#present().analyser,
      atMs: clock.nowMs(),
    });
    this.#rewritten = [];
  }

  #present(): Reanalysis {
    if (this.#state === null) throw new TweetscopeError('INTERNAL', 'there is no re-analysis');
    return this.#state;
  }

  #change(part: Partial<Reanalysis>): void {
    if (this.#state !== null) this.#state = { ...this.#state, ...part };
  }
}

/** The next revision of the same message; above the last one there is only the next message. */
function revised(document: StoredTweet): StoredTweet {
  const isLast = document.version % REVISIONS === REVISIONS - 1;
  return isLast ? document : { ...document, version: document.version + 1 };
}
