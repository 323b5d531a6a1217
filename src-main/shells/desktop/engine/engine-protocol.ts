import type { Result } from '#shared/contract/result.ts';
import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import type { Errand } from './errands.ts';

/** What the engine's process is to begin with. Never an argument of the process: anyone may read those, and settings hold secrets. */
export interface EngineOrder {
  /** Settings as JSON, checked by whoever gives them. */
  readonly settingsJson: string;
  /** What the pipeline is to do at once; after a crash, what it did before. */
  readonly begin: 'run' | 'pause' | 'wait';
}

/** Where the file of an export lies: asked by main alone, no page learns a path. */
export interface ExportQuestion {
  readonly kind: 'findExport';
  readonly id: number;
  readonly exportId: string;
}

/** What main tells the engine's process: `begin` once and first. */
export type ToEngine =
  | { readonly kind: 'begin'; readonly order: EngineOrder }
  | RequestFrame
  | ExportQuestion
  | { readonly kind: 'errandDone'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'shutdown' }
  | { readonly kind: 'ping' };

/** What the engine's process tells main. `failed`: it could not start, and ends. */
export type FromEngine =
  | ServerFrame
  | { readonly kind: 'errand'; readonly id: number; readonly errand: Errand }
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'failed'; readonly error: ErrorShape };
