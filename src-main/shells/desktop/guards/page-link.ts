import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import type { EngineState } from '../engine/engine-supervisor.ts';

/** The link as a page shows it; the same words as its transport has. */
export type PageLink =
  | { readonly state: 'connecting' | 'open' }
  | { readonly state: 'lost'; readonly reason: 'restarting' | 'ending'; readonly sinceMs: number }
  | { readonly state: 'lost'; readonly reason: 'refused'; readonly sinceMs: number; readonly error: ErrorShape };

/** @param lostMs when the engine was lost; null while it never was, or is there again */
export function linkOf(state: EngineState, lostMs: number | null, nowMs: number): PageLink {
  const sinceMs = lostMs ?? nowMs;
  switch (state.kind) {
    case 'ready':
      return { state: 'open' };
    case 'starting':
      return lostMs === null ? { state: 'connecting' } : { state: 'lost', reason: 'restarting', sinceMs };
    case 'crashed':
      return { state: 'lost', reason: 'restarting', sinceMs };
    case 'refused':
      return { state: 'lost', reason: 'refused', sinceMs, error: state.error };
    case 'ending':
    case 'ended':
      return { state: 'lost', reason: 'ending', sinceMs };
  }
}
