import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';

/**
 * Why there is no link. In a browser: the engine's host is silent, it answers but the link broke, or it no longer knows
 * this page. In the desktop: the engine is being started again after a crash, it ends with the app,
 * or it could not start.
 */
export type LossReason = 'unreachable' | 'interrupted' | 'forbidden' | 'restarting' | 'ending' | 'refused';

/** The way to the engine, as the page shows it. */
export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'open' }
  | { readonly state: 'lost'; readonly reason: LossReason; readonly sinceMs: number; readonly error?: ErrorShape };

/**
 * One way to the engine. Two exist: a WebSocket, and in the desktop the bridge that the preload puts on the window.
 * A transport connects by itself and goes on trying; it carries frames and knows nothing of what they say.
 */
export interface Transport {
  /** Frames sent while the link is not open are dropped. */
  send(frame: RequestFrame): void;
  /** @returns call it to stop listening. */
  onFrame(listener: (frame: ServerFrame) => void): () => void;
  /** Tells the present state at once, then every change. @returns call it to stop listening. */
  onLink(listener: (link: Link) => void): () => void;
  /** Gives the present link up, as it seems dead, and makes a new one. */
  renew(): void;
}

declare global {
  interface Window {
    /** The desktop's bridge; absent in a browser. */
    readonly tweetscope?: Transport;
  }
}
