import type { Result } from '#shared/contract/result.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { FromEngine, ToEngine } from './engine-protocol.ts';
import type { Errand, ErrandHandlers, RunErrand } from './errands.ts';

/** The engine's end of the line for errands: asks, and hands each answer to whoever asked. */
export class ErrandLine {
  readonly #post: (message: FromEngine) => void;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  #nextId = 1;

  constructor(post: (message: FromEngine) => void) {
    this.#post = post;
  }

  readonly run: RunErrand = async (name, input) => {
    const id = this.#nextId++;
    const result = await new Promise<Result<unknown>>((resolve) => {
      this.#pending.set(id, resolve);
      this.#post({ kind: 'errand', id, errand: { name, input } as Errand });
    });
    if (!result.ok) throw TweetscopeError.fromShape(result.error);
    return result.data as never;
  };

  receive(message: ToEngine): void {
    if (message.kind !== 'errandDone') return;
    this.#pending.get(message.id)?.(message.result);
    this.#pending.delete(message.id);
  }
}

/** Main's end. Never rejects: what fails is in the answer. */
export async function answerErrand(handlers: ErrandHandlers, { name, input }: Errand): Promise<Result<unknown>> {
  try {
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, data: await handle(input) };
  } catch (thrown) {
    return { ok: false, error: TweetscopeError.from(thrown).toShape() };
  }
}
