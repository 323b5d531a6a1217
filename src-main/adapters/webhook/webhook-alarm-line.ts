import type { AlarmLine } from '#engine/ports/alarm-line.ts';
import { type Clock, sleep } from '#engine/ports/clock.ts';
import type { Alarm } from '#shared/contract/watches.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

const TRIES = 4;
const FIRST_PAUSE_MS = 1_000;
const TIMEOUT_MS = 5_000;

/**
 * POSTs each alarm as JSON to an address: `{ "event": "firing" | "over", "watch": {…}, "value", "at", "since" }`, times in
 * ISO 8601. Any 2xx is fine; what may heal (no connection, 408, 429, 5xx) is tried again after 1, 2 and 4 s.
 */
export class WebhookAlarmLine implements AlarmLine {
  readonly #url: string;
  readonly #clock: Clock;

  constructor(url: string, clock: Clock) {
    this.#url = url;
    this.#clock = clock;
  }

  async tell(alarm: Alarm): Promise<void> {
    const body = JSON.stringify(bodyOf(alarm));
    for (let attempt = 1; ; attempt++) {
      const failure = await this.#post(body);
      if (failure === null) return;
      if (attempt === TRIES || !failure.mayHeal) {
        // The address may hold a token: only its host is said.
        const host = new URL(this.#url).host;
        throw new TweetscopeError('ALARM_UNDELIVERED', `the webhook at ${host} was not told: ${failure.why}`);
      }
      await sleep(this.#clock, FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }

  async #post(body: string): Promise<{ readonly why: string; readonly mayHeal: boolean } | null> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (response.ok) return null;
      const { status } = response;
      return { why: `it answered ${status}`, mayHeal: status === 408 || status === 429 || status >= 500 };
    } catch (thrown) {
      const timedOut = thrown instanceof Error && thrown.name === 'TimeoutError';
      return { why: timedOut ? 'it did not answer in time' : 'it cannot be reached', mayHeal: true };
    }
  }
}

function bodyOf({ watch, state, value, atMs, sinceMs }: Alarm) {
  return { event: state, watch, value, at: new Date(atMs).toISOString(), since: new Date(sinceMs).toISOString() };
}
