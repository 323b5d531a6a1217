import type { Part } from '#shared/contract/status.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { PartMonitor } from './part-monitor.ts';
import { type Clock, sleep } from './ports/clock.ts';

const FIRST_DELAY_MS = 250;
/** What a part that is back stays unused at most; asking it costs next to nothing. */
const LONGEST_DELAY_MS = 2_000;

export interface RetryContext {
  readonly clock: Clock;
  readonly parts: PartMonitor;
  /** 0–1, to spread retries. */
  readonly random: () => number;
  /** Aborted when the pipeline gives up waiting: what is not done then stays in the broker. */
  readonly signal: AbortSignal;
}

/**
 * Does `attempt` until it succeeds, waiting longer each time while `part` is down.
 * @throws what is not retryable, or the abort reason of the signal.
 */
export async function untilItSucceeds<T>(part: Part, context: RetryContext, attempt: () => Promise<T>): Promise<T> {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
    context.signal.throwIfAborted();
    try {
      const value = await attempt();
      context.parts.up(part);
      return value;
    } catch (thrown) {
      const error = TweetscopeError.from(thrown);
      if (!error.retryable) throw error;
      context.parts.down(part, error);
      await sleep(context.clock, delayMs * (0.75 + context.random() / 2), context.signal);
    }
  }
}
