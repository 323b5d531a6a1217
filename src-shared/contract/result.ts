import type { ErrorShape } from '../errors/tweetscope-error.ts';

/** The answer to every request, on every transport. */
export type Result<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ErrorShape };
