import { OpenAI } from 'openai';
import type { Clock } from '#engine/ports/clock.ts';
import type { PromptMessage } from '#shared/contract/model-answer.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Usage } from '../prices.ts';
import type { Dialect } from './dialect.ts';

export interface ChatConnection {
  readonly baseUrl: string;
  /** Empty where the server needs none. */
  readonly apiKey: string;
  readonly organization: string;
  readonly model: string;
  readonly timeoutMs: number;
}

/** What came back of one request, not yet judged. */
export interface ChatReply {
  /** The model that answered, often a dated snapshot of the one asked. */
  readonly model: string;
  readonly content: string;
  /** What the model said in place of an answer; empty where it answered. */
  readonly refusal: string;
  readonly finishReason: string;
  readonly usage: Usage | null;
  /** Whether the model thought before it wrote, which counts as output. */
  readonly isReasoning: boolean;
  readonly headers: Headers;
  readonly requestId: string;
  readonly durationMs: number;
}

/** One conversation at a time with a server that speaks Chat Completions: nothing is retried here, and nothing judged. */
export class ChatClient {
  readonly #connection: ChatConnection;
  readonly #clock: Clock;
  readonly #client: OpenAI;

  constructor(connection: ChatConnection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
    this.#client = new OpenAI({
      baseURL: connection.baseUrl,
      // Given in any case: the SDK would take what other programs left in the environment, and send it to this server.
      apiKey: connection.apiKey || 'none',
      organization: connection.organization || null,
      project: null,
      logLevel: 'off',
      maxRetries: 0,
    });
  }

  /** @throws what the SDK throws; the signal's reason when it aborts; a TimeoutError */
  async complete(
    messages: readonly PromptMessage[],
    fields: ReturnType<Dialect['fields']>,
    signal: AbortSignal,
  ): Promise<ChatReply> {
    return this.#within(signal, async (bounded) => {
      const startMs = this.#clock.nowMs();
      const body = { model: this.#connection.model, messages: [...messages], ...fields };
      const {
        data,
        response,
        request_id: requestId,
      } = await this.#client.chat.completions.create({ ...body, stream: false }, { signal: bounded }).withResponse();
      const [choice] = Array.isArray(data.choices) ? data.choices : [];
      if (choice === undefined)
        throw new TweetscopeError('ANALYSER_UNAVAILABLE', 'an answer that is no chat completion');
      return {
        model: data.model || this.#connection.model,
        content: choice.message?.content ?? '',
        refusal: choice.message?.refusal ?? '',
        finishReason: choice.finish_reason ?? '',
        usage: usageOf(data.usage),
        isReasoning: (data.usage?.completion_tokens_details?.reasoning_tokens ?? 0) > 0,
        headers: response.headers,
        requestId: requestId ?? '',
        durationMs: this.#clock.nowMs() - startMs,
      };
    });
  }

  /** Whether the server answers, takes the key and has the model. @throws as `complete` */
  async findModel(signal: AbortSignal): Promise<boolean> {
    return this.#within(signal, async (bounded) => {
      const { data } = await this.#client.models.list({ signal: bounded });
      return data.some(({ id }) => id === this.#connection.model);
    });
  }

  /** The SDK's own timeout ends with the headers; a body may take for ever. */
  async #within<T>(signal: AbortSignal, work: (bounded: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const { timeoutMs } = this.#connection;
    const late = new AbortController();
    const timer = this.#clock.after(timeoutMs, () =>
      late.abort(new TweetscopeError('ANALYSER_UNAVAILABLE', `nothing within ${timeoutMs / 1_000} s`)),
    );
    const bounded = AbortSignal.any([signal, late.signal]);
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const give = () => reject(bounded.reason);
    bounded.addEventListener('abort', give, { once: true });
    aborted.catch(() => undefined);
    try {
      return await Promise.race([work(bounded), aborted]);
    } finally {
      timer.cancel();
      bounded.removeEventListener('abort', give);
    }
  }
}

type CountedUsage = OpenAI.CompletionUsage | null | undefined;

/** Some compatible servers count nothing. */
function usageOf(usage: CountedUsage): Usage | null {
  if (usage == null || !Number.isFinite(usage.prompt_tokens) || !Number.isFinite(usage.completion_tokens)) return null;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage.completion_tokens,
  };
}
