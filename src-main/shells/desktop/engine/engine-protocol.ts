import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';

/** What main tells the engine's process. */
export type ToEngine = RequestFrame | { readonly kind: 'shutdown' };

/** What the engine's process tells main. `failed`: it could not start, and ends. */
export type FromEngine =
  | ServerFrame
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: ErrorShape };
