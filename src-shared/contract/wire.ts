import type { ErrorShape } from '../errors/tweetscope-error.ts';
import type { Result } from './result.ts';

/** What travels on both transports, as JSON over a WebSocket or cloned over Electron's ports. */
export interface RequestFrame {
  readonly kind: 'request';
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export interface ResultFrame {
  readonly kind: 'result';
  readonly id: number;
  readonly result: Result<unknown>;
}

export interface EventFrame {
  readonly kind: 'event';
  readonly name: string;
  readonly payload: unknown;
}

/** The sender was understood so little that there is no id to answer to. */
export interface RefusedFrame {
  readonly kind: 'refused';
  readonly error: ErrorShape;
}

export type ServerFrame = ResultFrame | EventFrame | RefusedFrame;
