import {
  DESKTOP_REQUESTS,
  type DesktopRequestData,
  type DesktopRequestName,
  type ParsedDesktopInput,
} from '#shared/contract/desktop.ts';
import type { Result } from '#shared/contract/result.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** One handler per request to the window's own process: leaving one out does not compile. */
export type DesktopHandlers = {
  readonly [Name in DesktopRequestName]: (
    input: ParsedDesktopInput<Name>,
  ) => DesktopRequestData<Name> | null | Promise<DesktopRequestData<Name> | null>;
};

/** The second gate of these requests: a name of the contract, and an input that fits it. Never rejects. */
export async function answerDesktop(handlers: DesktopHandlers, name: string, input: unknown): Promise<Result<unknown>> {
  try {
    if (!Object.hasOwn(DESKTOP_REQUESTS, name)) {
      throw new TweetscopeError('REQUEST_UNKNOWN', `"${name.slice(0, 60)}" is not in the contract`);
    }
    const known = name as DesktopRequestName;
    const parsed = DESKTOP_REQUESTS[known].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = issue?.path.map(String).join('.') || 'input';
      throw new TweetscopeError('REQUEST_INVALID', `${known}: ${path}: ${issue?.message ?? 'not allowed'}`);
    }
    const handle = handlers[known] as (input: unknown) => unknown;
    return { ok: true, data: await handle(parsed.data) };
  } catch (thrown) {
    return { ok: false, error: TweetscopeError.from(thrown).toShape() };
  }
}
