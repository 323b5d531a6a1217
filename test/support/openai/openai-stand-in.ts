import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API_ERRORS, type ApiError } from './api-errors.ts';
import { type AskedTweet, type ChatRequest, checkRequest, tweetsOf } from './check-request.ts';
import { honestModel } from './honest-model.ts';

/** What the stand-in does with one request. */
export type Reply =
  | { readonly kind: 'answer'; readonly content?: string; readonly finishReason?: string; readonly refusal?: string }
  | { readonly kind: 'error'; readonly error: ApiError; readonly headers?: Readonly<Record<string, string>> }
  /** The connection ends: before anything was said, or in the middle of the body. */
  | { readonly kind: 'cut'; readonly where: 'at once' | 'in the body' }
  /** Headers come, and then nothing more. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'raw'; readonly status: number; readonly type: string; readonly body: string };

export const ANSWER: Reply = { kind: 'answer' };
export const failure = (error: ApiError, headers: Readonly<Record<string, string>> = {}): Reply => ({
  kind: 'error',
  error,
  headers,
});

type Field = 'json_schema' | 'json_object' | 'temperature' | 'max_completion_tokens' | 'max_tokens';

interface Options {
  readonly key?: string;
  readonly models?: readonly string[];
  /** Documented fields that this compatible server does not know. */
  readonly lacks?: readonly Field[];
  /** A compatible server that counts no tokens. */
  readonly countsTokens?: boolean;
  /** A compatible server that lists no models. */
  readonly listsModels?: boolean;
}

const KEY = 'sk-test-key-that-nobody-may-see';
const MODEL = 'gpt-4.1-mini';
export const SNAPSHOT = `${MODEL}-2025-04-14`;

/** Speaks Chat Completions as documented, on a free port; each request is checked, and what is wrong kept in `violations`. */
export class OpenAiStandIn {
  readonly key: string;
  readonly violations: string[] = [];
  /** Requests to the model, in the order they came. */
  readonly requests: { readonly tweets: readonly AskedTweet[]; readonly body: ChatRequest; readonly atMs: number }[] =
    [];
  /** What happens to the next requests, one each; then `respond`. */
  readonly script: Reply[] = [];
  respond: (tweets: readonly AskedTweet[], nth: number) => Reply = () => ANSWER;
  /** What the model writes for these tweets. */
  model: (tweets: readonly AskedTweet[]) => string = honestModel;
  /** How long it thinks, ms. */
  delayMs = 0;
  /** x-ratelimit-… headers of every answer. */
  rateHeaders: Readonly<Record<string, string>> = {};
  /** Requests with a field it does not know. */
  complaints = 0;
  inputTokens = 0;
  outputTokens = 0;
  readonly #options: Options;
  readonly #server: Server;

  private constructor(options: Options) {
    this.#options = options;
    this.key = options.key ?? KEY;
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(options: Options = {}, port = 0): Promise<OpenAiStandIn> {
    const standIn = new OpenAiStandIn(options);
    standIn.#server.listen(port, '127.0.0.1');
    await once(standIn.#server, 'listening');
    return standIn;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.headers.authorization !== `Bearer ${this.key}`) return this.#fail(response, API_ERRORS.badKey);
    const models = this.#options.models ?? [MODEL];
    if (request.method === 'GET' && request.url === '/v1/models' && this.#options.listsModels !== false) {
      const data = models.map((id) => ({ id, object: 'model', created: 1_744_317_547, owned_by: 'system' }));
      return this.#send(response, 200, { object: 'list', data });
    }
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      return this.#fail(response, { ...API_ERRORS.noModel, message: `Invalid URL (${request.method} ${request.url})` });
    }
    const body = checkRequest(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (typeof body === 'string') {
      this.violations.push(body);
      return this.#fail(response, { ...API_ERRORS.badParameter, message: body });
    }
    if (!models.includes(body.model)) return this.#fail(response, API_ERRORS.noModel);
    const lacking = this.#lacking(body);
    if (lacking !== null) return this.#fail(response, lacking);
    await this.#complete(body, response);
  }

  async #complete(body: ChatRequest, response: ServerResponse): Promise<void> {
    const tweets = tweetsOf(body);
    this.requests.push({ tweets, body, atMs: Date.now() });
    const reply = this.script.shift() ?? this.respond(tweets, this.requests.length - 1);
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    switch (reply.kind) {
      case 'error':
        return this.#fail(response, reply.error, reply.headers);
      case 'cut':
        if (reply.where === 'in the body')
          response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":"chat');
        setImmediate(() => response.destroy());
        return;
      case 'hang':
        response.writeHead(200, { 'content-type': 'application/json' }).write('{');
        return;
      case 'raw':
        response.writeHead(reply.status, { 'content-type': reply.type }).end(reply.body);
        return;
      case 'answer':
        return this.#answer(body, tweets, reply, response);
    }
  }

  #answer(
    body: ChatRequest,
    tweets: readonly AskedTweet[],
    { content, finishReason = 'stop', refusal }: Extract<Reply, { kind: 'answer' }>,
    response: ServerResponse,
  ): void {
    const text = refusal === undefined ? (content ?? this.model(tweets)) : null;
    const prompt = countTokens(body.messages.map((message) => message.content).join(''));
    const completion = countTokens(text ?? refusal ?? '');
    this.inputTokens += prompt;
    this.outputTokens += completion;
    const usage = {
      prompt_tokens: prompt,
      completion_tokens: completion,
      total_tokens: prompt + completion,
      prompt_tokens_details: { cached_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    };
    this.#send(response, 200, {
      id: `chatcmpl-${this.requests.length}`,
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1_000),
      model: SNAPSHOT,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: text, refusal: refusal ?? null },
          finish_reason: finishReason,
        },
      ],
      ...(this.#options.countsTokens === false ? {} : { usage }),
    });
  }

  /** As servers complain of a field they do not know. */
  #lacking(body: ChatRequest): ApiError | null {
    const sent: Readonly<Record<Field, boolean>> = {
      json_schema: body.response_format?.type === 'json_schema',
      json_object: body.response_format?.type === 'json_object',
      temperature: body.temperature !== undefined,
      max_completion_tokens: body.max_completion_tokens !== undefined,
      max_tokens: body.max_tokens !== undefined,
    };
    const field = (this.#options.lacks ?? []).find((name) => sent[name]);
    if (field === undefined) return null;
    this.complaints += 1;
    const param = field.startsWith('json_') ? 'response_format' : field;
    return { ...API_ERRORS.badParameter, param, message: `Unsupported parameter: '${field}' is not supported.` };
  }

  #fail(response: ServerResponse, error: ApiError, headers: Readonly<Record<string, string>> = {}): void {
    const { status, ...members } = error;
    this.#send(response, status, { error: members }, headers);
  }

  #send(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
    const id = { 'x-request-id': `req_${this.requests.length}` };
    response.writeHead(status, { 'content-type': 'application/json', ...id, ...this.rateHeaders, ...headers });
    response.end(JSON.stringify(body));
  }
}

function countTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / 4);
}
