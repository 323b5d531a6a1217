import type { RequestFrame } from '#shared/contract/wire.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** What a page sent: a request, or why it is none, with the id to answer to where there is one. */
export type ParsedFrame =
  | { readonly ok: true; readonly frame: RequestFrame }
  | { readonly ok: false; readonly id: number | null; readonly error: TweetscopeError };

const MAX_NAME_LENGTH = 100;

/** The outer shape only; the contract's schema parses `input`. */
export function parseFrame(text: string): ParsedFrame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return refused(null, 'The frame is not JSON.', cause);
  }
  if (typeof value !== 'object' || value === null) return refused(null, 'The frame is not an object.');
  const { kind, id, name, input } = value as Partial<Record<string, unknown>>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) {
    return refused(null, 'The frame has no id: a whole number from 0 on.');
  }
  if (kind !== 'request') return refused(id, 'The frame is not of the kind "request".');
  if (typeof name !== 'string' || name.length > MAX_NAME_LENGTH) return refused(id, 'The frame names no request.');
  return { ok: true, frame: { kind, id, name, input } };
}

function refused(id: number | null, message: string, cause?: unknown): ParsedFrame {
  return { ok: false, id, error: new TweetscopeError('REQUEST_INVALID', message, { cause }) };
}
