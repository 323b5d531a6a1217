import { type Clock, sleep } from '#engine/ports/clock.ts';
import type { ModelExchange, PromptMessage } from '#shared/contract/model-answer.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Ledger } from '../ledger.ts';
import type { CircuitBreaker } from '../limits/circuit-breaker.ts';
import type { MoneyBudget, Reservation } from '../limits/money-budget.ts';
import { readRateHeaders } from '../limits/rate-headers.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { costOf, type Price, type Usage } from '../prices.ts';
import { isUnbilled, troubleOf } from '../trouble.ts';
import type { Labels } from './answer-schema.ts';
import type { ChatClient, ChatReply } from './chat-client.ts';
import type { Dialect } from './dialect.ts';
import { PROMPT_VERSION } from './prompt.ts';
import { type Judged, judgeReply, type Question } from './question.ts';
import { MOST_OUTPUT_TOKENS_PER_TWEET, mostTokens, type TokenEstimate } from './tokens.ts';

export interface Asking {
  readonly client: Pick<ChatClient, 'complete'>;
  readonly dialect: Dialect;
  readonly breaker: CircuitBreaker;
  readonly limits: RateLimits;
  readonly budget: MoneyBudget;
  /** Whether to wait where only the budget of the minute is spent. */
  readonly waitsForBudget: boolean;
  readonly price: Price | null;
  readonly estimate: TokenEstimate;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** 0–1, to spread retries. */
  readonly random: () => number;
  readonly maxRetries: number;
}

/** A sound answer by the name of each tweet, or why there is none; with what was said, where anything was. */
export type Asked =
  | { readonly ok: true; readonly labels: ReadonlyMap<string, Labels>; readonly exchange: ModelExchange }
  | { readonly ok: false; readonly error: TweetscopeError; readonly exchange: ModelExchange | null };

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;
const OUTPUT_AROUND = 40;
const MOST_ROOM = 64;
const EXPECTED_OUTPUT_PER_TWEET = 36;
/** Refused one after the other with nothing in between, it is not the tweets. */
const REFUSALS_TO_DOUBT_SETTINGS = 4;

/** Puts one question, within all limits, and again while that may help. */
export class Asker {
  readonly #asking: Asking;
  /** A reasoning model needs several times the output of its answer. */
  #room = 1;
  #refusedInARow = 0;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** @throws TweetscopeError where no question can be put now: server down, key refused, budget spent */
  async ask(question: Question, signal: AbortSignal): Promise<Asked> {
    const { dialect, maxRetries, ledger, clock, random } = this.#asking;
    for (let retries = 0; ; ) {
      const fields = dialect.fields(this.#mostOutput(question));
      const sent = await this.#send(question, fields, signal);
      if (sent.ok) {
        const { reply } = sent;
        const isCramped = reply.finishReason === 'length' && reply.isReasoning && this.#room < MOST_ROOM;
        const judged = judgeReply(question, reply);
        const exchange = this.#account(question, reply, retries, sent.reservation);
        if (!isCramped) return this.#asked(judged, exchange);
        this.#room *= 4;
        continue;
      }
      const { trouble } = sent;
      if (trouble.kind === 'standing') throw trouble.error;
      if (trouble.kind === 'form' && dialect.adapt({ param: trouble.param, message: trouble.error.message }, fields)) {
        continue;
      }
      if (trouble.kind !== 'passing') return this.#refused(question, trouble.error);
      if (retries >= maxRetries) throw trouble.error;
      retries += 1;
      ledger.retries += 1;
      const backoffMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (retries - 1));
      await sleep(clock, backoffMs * (0.5 + random() / 2), signal);
    }
  }

  async #send(question: Question, fields: ReturnType<Dialect['fields']>, signal: AbortSignal) {
    const { client, breaker, limits, estimate, clock } = this.#asking;
    const tokens = estimate.ofMessages(question.messages) + EXPECTED_OUTPUT_PER_TWEET * question.size;
    const reservation = await this.#reserve(question, signal);
    try {
      await limits.acquire(tokens, signal);
      breaker.enter();
    } catch (thrown) {
      reservation.settle(0);
      throw thrown;
    }
    try {
      const reply = await client.complete(question.messages, fields, signal);
      breaker.succeeded();
      limits.learn(readRateHeaders(reply.headers, clock.nowMs(), false));
      if (reply.usage !== null) limits.correct(tokens, reply.usage.inputTokens + reply.usage.outputTokens);
      return { ok: true, reply, reservation } as const;
    } catch (thrown) {
      if (isUnbilled(thrown)) reservation.settle(0);
      else reservation.settle();
      if (signal.aborted) {
        breaker.abandoned();
        throw signal.reason;
      }
      const trouble = troubleOf(thrown);
      if (trouble.kind === 'standing') breaker.trip(trouble.error);
      else if (trouble.kind === 'passing' && !trouble.isLimit) breaker.failed(trouble.error);
      else breaker.succeeded();
      if (trouble.kind === 'passing' && trouble.headers !== null) {
        limits.learn(readRateHeaders(trouble.headers, clock.nowMs(), trouble.isLimit));
      }
      return { ok: false, trouble } as const;
    }
  }

  /** Sets the most aside that the question can cost, waiting where that helps. @throws ANALYSER_BUDGET_SPENT */
  async #reserve(question: Question, signal: AbortSignal): Promise<Reservation> {
    const { budget, price, waitsForBudget } = this.#asking;
    if (price === null) return { settle: () => undefined };
    const most = {
      inputTokens: mostTokens(question.messages),
      cachedInputTokens: 0,
      outputTokens: this.#mostOutput(question),
    };
    for (;;) {
      signal.throwIfAborted();
      const mostUsd = costOf(most, price);
      const reserved = budget.reserve(mostUsd);
      if ('settle' in reserved) return reserved;
      if (!reserved.mayLeaveRoom && (!Number.isFinite(reserved.waitMs) || !waitsForBudget)) {
        const bound = mostUsd > budget.left ? 'of this session' : 'of a minute';
        throw new TweetscopeError('ANALYSER_BUDGET_SPENT', `the budget ${bound} has no room for another request`);
      }
      await budget.wait(reserved, signal);
    }
  }

  #account(question: Question, reply: ChatReply, retries: number, reservation: Reservation): ModelExchange {
    const { price, estimate, ledger, clock } = this.#asking;
    const usage = reply.usage ?? this.#guessed(question.messages, reply.content);
    const costUsd = price === null ? null : costOf(usage, price);
    reservation.settle(costUsd ?? 0);
    if (reply.usage !== null) estimate.learn(question.messages, usage.inputTokens);
    ledger.add(question.size, usage, costUsd ?? 0, reply.durationMs);
    return {
      model: reply.model,
      promptVersion: PROMPT_VERSION,
      messages: question.messages,
      answer: reply.content || reply.refusal,
      finishReason: reply.finishReason,
      tweets: question.size,
      ...usage,
      costUsd,
      durationMs: reply.durationMs,
      retries,
      requestId: reply.requestId,
      atMs: clock.nowMs(),
    };
  }

  #asked(judged: Judged, exchange: ModelExchange): Asked {
    this.#refusedInARow = 0;
    return judged.ok ? { ...judged, exchange } : { ...judged, exchange };
  }

  /** @throws where it is not the tweets */
  #refused(question: Question, error: TweetscopeError): Asked {
    if (error.code === 'ANALYSER_REQUEST_REFUSED' && question.size === 1) {
      this.#refusedInARow += 1;
      if (this.#refusedInARow >= REFUSALS_TO_DOUBT_SETTINGS) {
        this.#asking.breaker.trip(error);
        throw error;
      }
    }
    return { ok: false, error, exchange: null };
  }

  #mostOutput({ texts }: Question): number {
    return (OUTPUT_AROUND + MOST_OUTPUT_TOKENS_PER_TWEET * texts.length) * this.#room;
  }

  #guessed(messages: readonly PromptMessage[], answer: string): Usage {
    const { estimate } = this.#asking;
    return { inputTokens: estimate.ofMessages(messages), cachedInputTokens: 0, outputTokens: estimate.of(answer) };
  }
}
