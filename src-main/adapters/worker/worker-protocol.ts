import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';

/** One call over a MessagePort. Arguments and result travel by structured clone. */
export interface WorkerRequest {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ErrorShape; readonly stack: string | undefined };
