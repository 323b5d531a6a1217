import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack, StackAddresses } from '../../stack/start-stack.ts';
import { WatchedRun } from '../../support/watched-run.ts';

const FROZEN_MS = 30_000;
/** From the server's being ready to tweets going the whole way again. */
const RECOVERED_WITHIN_SECONDS = 10;

const PARTS: readonly (readonly [server: keyof StackAddresses, part: string])[] = [
  ['kafka', 'The broker'],
  ['elasticsearch', 'The search index'],
  ['cassandra', 'The archive'],
];

/** One run through all of it: each server hangs for half a minute, and is killed, with tweets coming all the while. */
export function outages(stack: () => Stack): void {
  describe('an outage', () => {
    let run: WatchedRun;
    beforeAll(async () => {
      run = await WatchedRun.start(stack(), 'outages', { 'source.rate': 300, 'topic.partitions': 2 });
    });
    afterAll(() => run?.close());

    it.each(PARTS)(
      'of %s, stopped for 30 s and killed under load, is said, and over when it is back',
      async (server, part) => {
        stack()[server].freeze();
        await delay(FROZEN_MS);
        stack()[server].thaw();
        const stopped = await run.recovery(server);
        await run.untilTold(`${part} is down`);
        await run.untilTold(`${part} is back`);

        await stack()[server].kill();
        await stack()[server].start();
        const killed = await run.recovery(server);
        console.log(`${server} back: at work after ${stopped.toFixed(1)} s, killed ${killed.toFixed(1)} s`);
        expect(Math.max(stopped, killed)).toBeLessThan(RECOVERED_WITHIN_SECONDS);
      },
    );

    it('has lost and doubled nothing', () => run.expectNothingLostOrDoubled());
  });
}
