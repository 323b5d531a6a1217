import type { ActivityEntry } from '#shared/contract/activity.ts';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { REQUESTS, type RequestName } from '#shared/contract/requests.ts';
import type { Result } from '#shared/contract/result.ts';
import type { Part, PipelineState } from '#shared/contract/status.ts';
import type { Rate } from '#shared/domain/rate.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ContractHost, EventListener } from '../../src-main/shells/contract-host.ts';
import { ScriptedFlow } from './scripted-flow.ts';
import { storedAnswer } from './scripted-stores.ts';
import { scriptedTweet } from './scripted-tweets.ts';

const STATUS_INTERVAL_MS = 250;
const TWEETS_INTERVAL_MS = 100;
const NEW_PER_BATCH = 40;
const REMEMBERED = 200;

export interface ScriptedHostOptions {
  readonly rate?: Rate;
  /** Runs from the first moment on unless false. */
  readonly running?: boolean;
  /** Texts instead of the script's, in turn. */
  readonly texts?: readonly string[];
  readonly user?: string;
}

/** A host that plays a plausible pipeline by itself, to see and test the console without an engine. */
export class ScriptedHost implements ContractHost {
  readonly flow: ScriptedFlow;
  readonly #options: ScriptedHostOptions;
  readonly #listeners = new Set<EventListener>();
  readonly #timers: NodeJS.Timeout[];
  readonly #activity: ActivityEntry[] = [];
  #recent: LiveTweet[] = [];
  #shownOffset = 0;
  #refusal: ErrorShape | null = null;
  readonly #refused = new Map<RequestName, ErrorShape>();

  constructor(options: ScriptedHostOptions = {}) {
    this.#options = options;
    this.flow = new ScriptedFlow(options.rate ?? 'natural', Date.now());
    if (options.running ?? true) this.#moveTo('running', 'The pipeline runs.');
    this.#timers = [
      setInterval(() => this.#tellStatus(), STATUS_INTERVAL_MS),
      setInterval(() => this.#tellTweets(), TWEETS_INTERVAL_MS),
    ];
  }

  async request(name: string, input: unknown): Promise<Result<unknown>> {
    try {
      if (!Object.hasOwn(REQUESTS, name))
        throw new TweetscopeError('REQUEST_UNKNOWN', `There is no request "${name}".`);
      const known = name as RequestName;
      const parsed = REQUESTS[known].input.safeParse(input);
      if (!parsed.success) throw new TweetscopeError('REQUEST_INVALID', parsed.error.message);
      const persistent = this.#refused.get(known);
      if (persistent !== undefined) return { ok: false, error: persistent };
      const refusal = known.endsWith('.read') || known.startsWith('live.') ? null : this.#refusal;
      if (refusal !== null) {
        this.#refusal = null;
        return { ok: false, error: refusal };
      }
      return { ok: true, data: this.#answer(known, parsed.data as Record<string, unknown>) };
    } catch (error) {
      return { ok: false, error: TweetscopeError.from(error).toShape() };
    }
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  takeDown(part: Part): void {
    const error = new TweetscopeError('STORE_UNAVAILABLE', `${part} does not answer: connection refused.`);
    this.flow.takeDown(part, error.toShape(), Date.now());
    this.#note('error', error.message, error);
    this.#tellStatus();
  }

  bringBack(part: Part): void {
    this.flow.bringBack(part, Date.now());
    this.#note('info', `${part} is back.`);
    this.#tellStatus();
  }

  fail(error: TweetscopeError): void {
    this.flow.fail(error.toShape(), Date.now());
    this.#note('error', error.message, error);
    this.#tellStatus();
  }

  /** Answers the next request that changes something with an error. */
  refuseNext(error: ErrorShape): void {
    this.#refusal = error;
  }

  /** Answers every such request with an error, until told otherwise by null. */
  refuse(name: RequestName, error: ErrorShape | null): void {
    if (error === null) this.#refused.delete(name);
    else this.#refused.set(name, error);
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#listeners.clear();
  }

  #answer(name: RequestName, input: Record<string, unknown>): unknown {
    switch (name) {
      case 'pipeline.start':
        return this.#moveTo('running', 'The pipeline runs.');
      case 'pipeline.resume':
        return this.#moveTo('running', 'The pipeline goes on.');
      case 'pipeline.pause':
        return this.#moveTo('paused', 'The pipeline is paused.');
      case 'pipeline.stop':
        return this.#moveTo('stopped', 'The pipeline has stopped; everything in flight was stored.');
      case 'source.toggle':
        this.flow.sourceOn = input.on === true;
        break;
      case 'simulator.change':
        if (input.rate !== undefined) this.flow.rate = input.rate as Rate;
        this.#tellStatus();
        return this.flow.simulator();
      case 'activity.read':
        return this.#activity;
      case 'live.recent':
        return this.#recent.slice(-Number(input.limit));
      case 'live.trace':
        return this.#recent.find(({ tweet }) => tweet.tweet_id === input.tweetId) ?? null;
      case 'tweets.read':
      case 'tweets.search':
      case 'analysis.explain':
      case 'insights.sentiment':
      case 'insights.hashtags':
      case 'insights.timeline':
      case 'insights.keywords':
        return storedAnswer(name, input, this.#recent);
      default:
        if (name !== 'status.read') throw new TweetscopeError('INTERNAL', 'The script has no answer to this.');
    }
    return this.flow.status(Date.now());
  }

  #moveTo(state: PipelineState, message: string) {
    this.flow.moveTo(state, Date.now());
    this.#note('info', message);
    this.#tellStatus();
    return this.flow.status(Date.now());
  }

  #note(level: ActivityEntry['level'], message: string, error?: TweetscopeError): void {
    const id = this.#activity.length + 1;
    const entry: ActivityEntry = { id, atMs: Date.now(), level, message, error: error?.toShape() ?? null };
    this.#activity.push(entry);
    for (const listener of this.#listeners) listener('activity', [entry]);
  }

  #tellStatus(): void {
    const status = this.flow.status(Date.now());
    for (const listener of this.#listeners) listener('status', status);
  }

  #tellTweets(): void {
    this.flow.advance(Date.now());
    const consumed = Math.floor(this.flow.consumed);
    const count = consumed - this.#shownOffset;
    if (count <= 0) return;
    const first = Math.max(this.#shownOffset, consumed - NEW_PER_BATCH);
    const { texts, user } = this.#options;
    const tweets = Array.from({ length: consumed - first }, (_, index) => {
      const text = texts?.[(first + index) % texts.length];
      return scriptedTweet({ offset: first + index, nowMs: Date.now(), text, user, stored: this.flow.isHealthy() });
    });
    this.#shownOffset = consumed;
    this.#recent = [...this.#recent, ...tweets].slice(-REMEMBERED);
    for (const listener of this.#listeners) listener('tweets', { tweets, skipped: count - tweets.length });
  }
}
