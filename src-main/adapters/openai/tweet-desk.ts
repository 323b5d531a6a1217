import type { AnalyserInput, AnalysisOutcome } from '#engine/ports/analyser.ts';
import type { Clock } from '#engine/ports/clock.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { analysisOf } from './analysis-of.ts';
import { type AnswerStore, answerKey } from './answers/answer-store.ts';
import type { KeptAnswer, RecordToKeep } from './answers/answers-database.ts';
import type { Asked, Asker } from './ask/asker.ts';
import { planRequests } from './ask/plan-requests.ts';
import { questionOf } from './ask/question.ts';
import type { TokenEstimate } from './ask/tokens.ts';
import type { Ledger } from './ledger.ts';
import { Slots } from './limits/slots.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { MOST_CHANCES, type Patience } from './patience.ts';
import type { StandInJudge } from './stand-in-judge.ts';

interface Dependencies {
  readonly options: OpenAiOptions;
  readonly asker: Pick<Asker, 'ask'>;
  readonly store: AnswerStore;
  readonly judge: StandInJudge;
  readonly patience: Patience;
  readonly ledger: Ledger;
  readonly estimate: TokenEstimate;
  readonly clock: Clock;
  readonly random: () => number;
}

/** All tweets of one text: it is asked once. */
interface Case {
  readonly key: string;
  readonly text: string;
  readonly inputs: readonly AnalyserInput[];
}

type Settle = (one: Case, outcomes: readonly AnalysisOutcome[], records: readonly RecordToKeep[]) => void;

/** A text asked for alone gets a second chance before it is given up. */
const CHANCES_ALONE = 2;

/**
 * Where tweets become questions and answers become analyses: from the cache, from the model in ever smaller requests
 * while its answers are not sound, or from who judges in its place. Each tweet gets one outcome, and none is made up.
 */
export class TweetDesk {
  readonly #dependencies: Dependencies;
  readonly #slots: Slots;
  readonly #working = new Set<Promise<unknown>>();
  #isBudgetSpent = false;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#slots = new Slots(dependencies.options.concurrency);
  }

  get isBudgetSpent(): boolean {
    return this.#isBudgetSpent;
  }

  /** Resolves when nothing is worked on. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#working);
  }

  /** @throws TweetscopeError where the model can't be asked now and nothing may stand in for it */
  analyse(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]> {
    const work = this.#analyse(batch, signal);
    this.#working.add(work);
    const forget = () => void this.#working.delete(work);
    work.then(forget, forget);
    return work;
  }

  async #analyse(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]> {
    const { options, store, patience, estimate, random } = this.#dependencies;
    const outcomes = new Map<AnalyserInput, AnalysisOutcome>();
    const records: RecordToKeep[] = [];
    const settle: Settle = (one, found, notes) => {
      for (const [at, input] of one.inputs.entries()) {
        const outcome = found[at] ?? found[0];
        if (outcome !== undefined) outcomes.set(input, outcome);
      }
      records.push(...notes);
    };

    const cases = casesOf(batch, options.model);
    const kept = await store.find(cases.map(({ key }) => key));
    const open: Case[] = [];
    for (const [at, one] of cases.entries()) {
      const answer = kept[at] ?? null;
      if (answer !== null) settle(one, ...this.#fromCache(one, answer));
      else if (patience.mustWait(one.key)) settle(one, [{ ok: false, error: stillWaiting() }], []);
      else open.push(one);
    }
    const bounds = { tweets: options.tweetsPerRequest, tokens: options.tokensPerRequest };
    const requests = planRequests(open, bounds, estimate, random);
    // All are awaited: what one of them costs is in the cache when another fails and the batch comes again.
    const done = await Promise.allSettled(
      requests.map((cases) => this.#slots.run(() => this.#ask(cases, settle, signal))),
    );
    await store.note(records);
    const failed = done.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return batch.map((input) => outcomes.get(input) ?? { ok: false, error: stillWaiting() });
  }

  async #ask(cases: readonly Case[], settle: Settle, signal: AbortSignal, chances = CHANCES_ALONE): Promise<void> {
    const { asker, random } = this.#dependencies;
    const question = questionOf(
      cases.map(({ text }) => text),
      random,
    );
    let asked: Asked;
    try {
      asked = await asker.ask(question, signal);
      this.#isBudgetSpent = false;
    } catch (thrown) {
      return this.#cannotAsk(cases, settle, signal, thrown);
    }
    if (asked.ok) return this.#answered(cases, question.names, asked, settle);
    if (cases.length > 1) {
      const half = Math.ceil(cases.length / 2);
      await this.#ask(cases.slice(0, half), settle, signal);
      return this.#ask(cases.slice(half), settle, signal);
    }
    if (chances > 1) return this.#ask(cases, settle, signal, chances - 1);
    return this.#giveUp(cases, settle, signal, asked.error, asked);
  }

  async #answered(
    cases: readonly Case[],
    names: readonly string[],
    asked: Extract<Asked, { ok: true }>,
    settle: Settle,
  ): Promise<void> {
    const { store, patience } = this.#dependencies;
    const { exchange, labels } = asked;
    const answers = cases.flatMap(({ key }, at) => {
      const name = names[at] ?? '';
      const found = labels.get(name);
      return found === undefined ? [] : [{ key, labels: found, name }];
    });
    const number = await store.keep(exchange, answers);
    const durationMs = exchange.durationMs / cases.length;
    const costUsd = exchange.costUsd === null ? null : exchange.costUsd / cases.length;
    for (const [at, one] of cases.entries()) {
      const answer = answers[at];
      if (answer === undefined) continue;
      patience.succeeded(one.key);
      const analysis = analysisOf(answer.labels, exchange.model, durationMs);
      const common = {
        outcome: 'answered',
        atMs: exchange.atMs,
        name: answer.name,
        exchange: number,
        error: null,
      } as const;
      const notes = one.inputs.map(({ id }, nth) => ({ ...common, tweetId: id, costUsd: nth === 0 ? costUsd : 0 }));
      settle(one, [{ ok: true, analysis }], notes);
    }
  }

  #fromCache(one: Case, answer: KeptAnswer): [readonly AnalysisOutcome[], readonly RecordToKeep[]] {
    const { ledger, clock } = this.#dependencies;
    ledger.cached += one.inputs.length;
    const { name, exchange } = answer;
    const common = { outcome: 'cached', atMs: clock.nowMs(), name, costUsd: 0, exchange, error: null } as const;
    const notes = one.inputs.map(({ id }) => ({ ...common, tweetId: id }));
    return [[{ ok: true, analysis: analysisOf(answer.labels, answer.model, 0) }], notes];
  }

  /** The server is down, or there is no money: nothing of it is the tweets' fault. @throws where they are to wait */
  async #cannotAsk(cases: readonly Case[], settle: Settle, signal: AbortSignal, thrown: unknown): Promise<void> {
    signal.throwIfAborted();
    const error = TweetscopeError.from(thrown, 'ANALYSER_UNAVAILABLE');
    const { fallback, whenBudgetSpent } = this.#dependencies.options;
    if (error.code === 'ANALYSER_BUDGET_SPENT') {
      if (cases.length > 1) {
        const half = Math.ceil(cases.length / 2);
        await this.#ask(cases.slice(0, half), settle, signal);
        return this.#ask(cases.slice(half), settle, signal);
      }
      this.#isBudgetSpent = true;
      if (whenBudgetSpent === 'offline') return this.#judgeInstead(cases, settle, signal, error, null);
    }
    if (error.code === 'ANALYSER_UNAVAILABLE' && fallback === 'offline') {
      return this.#judgeInstead(cases, settle, signal, error, null);
    }
    throw error;
  }

  async #giveUp(
    cases: readonly Case[],
    settle: Settle,
    signal: AbortSignal,
    error: TweetscopeError,
    { exchange }: Pick<Asked, 'exchange'>,
  ): Promise<void> {
    const { options, store, patience } = this.#dependencies;
    const number = exchange === null ? null : await store.keep(exchange, []);
    if (options.fallback === 'offline') return this.#judgeInstead(cases, settle, signal, error, number);
    const waits = options.fallback === 'wait';
    for (const one of cases) {
      const last = waits && patience.failed(one.key) ? givenUp(error) : lastWord(error, waits);
      settle(one, [{ ok: false, error: last }], []);
    }
  }

  async #judgeInstead(
    cases: readonly Case[],
    settle: Settle,
    signal: AbortSignal,
    error: TweetscopeError,
    exchange: number | null,
  ): Promise<void> {
    const { judge, ledger, clock } = this.#dependencies;
    for (const one of cases) {
      const outcomes = await judge.judge(one.inputs, signal);
      ledger.fallbacks += outcomes.filter(({ ok }) => ok).length;
      const common = { outcome: 'fallback', atMs: clock.nowMs(), name: '', costUsd: 0, exchange } as const;
      const notes = one.inputs.map(({ id }) => ({ ...common, tweetId: id, error: error.toShape() }));
      settle(one, outcomes, notes);
    }
  }
}

/** In the order of their first tweets. */
function casesOf(batch: readonly AnalyserInput[], model: string): readonly Case[] {
  const byText = Map.groupBy(batch, ({ text }) => text);
  return [...byText].map(([text, inputs]) => ({ key: answerKey(model, text), text, inputs }));
}

function lastWord({ code, message, cause, data }: TweetscopeError, retryable: boolean): TweetscopeError {
  return new TweetscopeError(code, message, { retryable, cause, data });
}

function givenUp({ message, cause, data }: TweetscopeError): TweetscopeError {
  return new TweetscopeError('ANALYSIS_GIVEN_UP', `no sound answer in ${MOST_CHANCES} rounds: ${message}`, {
    cause,
    data,
  });
}

function stillWaiting(): TweetscopeError {
  return new TweetscopeError('ANALYSIS_REFUSED', 'the model gave no sound answer; it is asked again later', {
    retryable: true,
  });
}
