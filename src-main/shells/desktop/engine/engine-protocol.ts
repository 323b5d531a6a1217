import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';

/** What the engine's process is to begin with. Never an argument of the process: anyone may read those, and settings hold secrets. */
export interface EngineOrder {
  /** Settings as JSON, checked by whoever gives them. */
  readonly settingsJson: string;
  /** What the pipeline is to do at once; after a crash, what it did before. */
  readonly begin: 'run' | 'pause' | 'wait';
}

/** What main tells the engine's process: `begin` once and first. */
export type ToEngine =
  | { readonly kind: 'begin'; readonly order: EngineOrder }
  | RequestFrame
  | { readonly kind: 'shutdown' }
  | { readonly kind: 'ping' };

/** What the engine's process tells main. `failed`: it could not start, and ends. */
export type FromEngine =
  | ServerFrame
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'failed'; readonly error: ErrorShape };
