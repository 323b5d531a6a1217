import { isCached } from './jvm/maven-cache.ts';

export type StackService = 'zookeeper' | 'kafka' | 'elasticsearch' | 'cassandra';

export interface StackProgress {
  readonly service: StackService;
  /** `fetching` comes before `starting` where its jars are not in the cache yet. */
  readonly state: 'fetching' | 'starting' | 'ready' | 'failed' | 'stopping' | 'stopped';
  /** Since the stack was asked for. */
  readonly elapsedMs: number;
  /** What it waits for, where it answers or why it failed, in words; empty where there is nothing to add. */
  readonly detail: string;
}

export type OnProgress = (progress: StackProgress) => void;

interface Arrival<Server> {
  readonly service: StackService;
  /** The name of what it needs in the cache. */
  readonly cached: string;
  readonly fetch: () => Promise<unknown>;
  readonly start: () => Promise<Server>;
}

/** Tells how each server arrives and goes. */
export class ProgressTeller {
  readonly #onProgress: OnProgress;
  readonly #startedMs = performance.now();

  constructor(onProgress: OnProgress) {
    this.#onProgress = onProgress;
  }

  tell(service: StackService, state: StackProgress['state'], detail = ''): void {
    this.#onProgress({ service, state, elapsedMs: Math.round(performance.now() - this.#startedMs), detail });
  }

  async arriving<Server extends { readonly address: string }>(arrival: Arrival<Server>): Promise<Server> {
    const { service, cached, fetch, start } = arrival;
    try {
      if (!isCached(cached)) this.tell(service, 'fetching', 'Maven downloads it, this once');
      await fetch();
      this.tell(service, 'starting');
      const server = await start();
      this.tell(service, 'ready', server.address);
      return server;
    } catch (thrown) {
      this.tell(service, 'failed', thrown instanceof Error ? thrown.message : String(thrown));
      throw thrown;
    }
  }

  async leaving(service: StackService, end: () => Promise<void>): Promise<void> {
    this.tell(service, 'stopping');
    await end();
    this.tell(service, 'stopped');
  }
}
