import type { Analyser, AnalyserInput, AnalyserPace, AnalysisOutcome } from '#engine/ports/analyser.ts';
import type { Health } from '#engine/ports/health.ts';
import type { ModelAnswer } from '#shared/contract/model-answer.ts';
import type { Spending } from '#shared/contract/spending.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { AnswerStore } from './answers/answer-store.ts';
import { Asker } from './ask/asker.ts';
import { ChatClient } from './ask/chat-client.ts';
import { Dialect } from './ask/dialect.ts';
import { TokenEstimate } from './ask/tokens.ts';
import { examine } from './examine.ts';
import { Ledger } from './ledger.ts';
import { CircuitBreaker } from './limits/circuit-breaker.ts';
import { MoneyBudget } from './limits/money-budget.ts';
import { RateLimits } from './limits/rate-limits.ts';
import { needsKey, type OpenAiOptions, type OpenAiPorts } from './openai-options.ts';
import { Patience } from './patience.ts';
import { type Price, priceOf } from './prices.ts';
import { spendingOf } from './spending-of.ts';
import { StandInJudge } from './stand-in-judge.ts';
import { TweetDesk } from './tweet-desk.ts';

const MAX_BATCH = 256;

/** A model of OpenAI, or of any server that speaks Chat Completions. */
export class OpenAiAnalyser implements Analyser {
  readonly name: string;
  readonly maxBatch = MAX_BATCH;
  readonly pace: AnalyserPace;
  readonly #options: OpenAiOptions;
  readonly #client: ChatClient;
  readonly #dialect: Dialect;
  readonly #store: AnswerStore;
  readonly #judge: StandInJudge;
  readonly #budget: MoneyBudget;
  readonly #limits: RateLimits;
  readonly #breaker: CircuitBreaker;
  readonly #patience: Patience;
  readonly #ledger = new Ledger();
  readonly #price: Price | null;
  readonly #desk: TweetDesk;
  readonly #closing = new AbortController();
  #closed: Promise<void> | null = null;

  /** @throws SETTING_INVALID where a budget can't be kept, or the prices can't be read */
  constructor(options: OpenAiOptions, ports: OpenAiPorts) {
    const { clock, random } = ports;
    this.name = options.model;
    this.pace = { batch: options.tweetsPerRequest, concurrency: options.concurrency, lingerMs: options.lingerMs };
    this.#options = options;
    this.#price = priceOf(options.model, options.pricesFile);
    if (this.#price === null) refuseBudget(options);
    this.#client = new ChatClient(options, clock);
    this.#dialect = new Dialect(options.answerFormat);
    this.#breaker = new CircuitBreaker(clock);
    this.#limits = new RateLimits(clock, options);
    this.#budget = new MoneyBudget(clock, {
      perSession: options.budgetPerSessionUsd,
      perMinute: options.budgetPerMinuteUsd,
    });
    this.#patience = new Patience(clock);
    this.#store = new AnswerStore({
      directory: options.directory,
      readOnly: options.readOnly,
      answers: options.cachedAnswers,
      exchanges: options.keptRequests,
    });
    this.#judge = new StandInJudge(ports.openFallback);
    const estimate = new TokenEstimate();
    const asker = new Asker({
      client: this.#client,
      dialect: this.#dialect,
      breaker: this.#breaker,
      limits: this.#limits,
      budget: this.#budget,
      waitsForBudget: options.whenBudgetSpent === 'wait',
      price: this.#price,
      estimate,
      ledger: this.#ledger,
      clock,
      random,
      maxRetries: options.maxRetries,
    });
    this.#desk = new TweetDesk({
      options,
      asker,
      store: this.#store,
      judge: this.#judge,
      patience: this.#patience,
      ledger: this.#ledger,
      estimate,
      clock,
      random,
    });
  }

  async health(): Promise<Health> {
    this.#refuseWithoutKey();
    const trouble = this.#store.trouble === null ? '' : `; answers.db: ${this.#store.trouble}`;
    const detail = await examine(this.#client, this.#options, this.#closing.signal);
    const price =
      this.#price === null
        ? 'price not known'
        : `${this.#price.input} and ${this.#price.output} USD a million tokens in and out`;
    return { ok: true, version: this.#options.model, detail: `${detail}; ${price}${trouble}` };
  }

  async analyse(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]> {
    signal.throwIfAborted();
    if (this.#closed !== null) throw closed();
    if (batch.length === 0) return [];
    this.#refuseWithoutKey();
    return this.#desk.analyse(batch, AbortSignal.any([signal, this.#closing.signal]));
  }

  beginSession(spentUsd = 0): void {
    this.#ledger.begin();
    this.#budget.beginSession(spentUsd);
  }

  spending(): Spending {
    return spendingOf({
      options: this.#options,
      ledger: this.#ledger,
      isPriced: this.#price !== null,
      leftUsd: this.#budget.left,
      isSpent: this.#desk.isBudgetSpent,
      requestsPerMinute: this.#limits.requestsPerMinute,
      tokensPerMinute: this.#limits.tokensPerMinute,
      waiting: this.#patience.waiting,
      circuit: this.#breaker.state,
    });
  }

  record(tweetId: string): Promise<ModelAnswer | null> {
    return this.#store.record(tweetId);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort(closed());
    await this.#desk.idle();
    await this.#judge.close();
    await this.#store.close();
  }

  /** Nothing is sent that can only be refused. */
  #refuseWithoutKey(): void {
    const { apiKey, baseUrl } = this.#options;
    if (apiKey === '' && needsKey(baseUrl)) {
      throw new TweetscopeError('ANALYSER_UNAUTHORIZED', 'there is no key for OpenAI', {
        hint: 'Set openai.apiKey, for example with TWEETSCOPE_OPENAI_API_KEY, and start again; the tweets wait in the log.',
      });
    }
  }
}

function closed(): TweetscopeError {
  return new TweetscopeError('ANALYSER_UNAVAILABLE', 'the analyser is closed', { retryable: false });
}

/** A budget in money needs a price. */
function refuseBudget({ model, budgetPerSessionUsd, budgetPerMinuteUsd }: OpenAiOptions): void {
  if (budgetPerSessionUsd === Number.POSITIVE_INFINITY && budgetPerMinuteUsd === Number.POSITIVE_INFINITY) return;
  throw new TweetscopeError('SETTING_INVALID', `a budget is set, and the price of ${model} is not known`, {
    hint: 'Give its price with openai.pricesFile (0 for a server of your own), or set no budget.',
  });
}
