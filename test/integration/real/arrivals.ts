import { expect, it } from 'vitest';
import type { StackProgress } from '../../stack/stack-progress.ts';
import type { Stack } from '../../stack/start-stack.ts';

/** Ends the stack: the last of all that is proved on it. @param told what it told since before it started */
export function arrivalsAndLeaves(stack: () => Stack, told: readonly StackProgress[]): void {
  it('told how each server arrived, tells how it goes, and none answers after', async () => {
    const { addresses, kafka, close } = stack();
    expect(await (await fetch(addresses.elasticsearch)).json()).toMatchObject({ tagline: 'You Know, for Search' });
    expect(addresses.kafka).toBe(kafka.address);
    await Promise.all([close(), close()]);
    await expect(fetch(addresses.elasticsearch)).rejects.toThrow();
    const statesOf = (service: string) => told.filter((one) => one.service === service).map(({ state }) => state);
    for (const service of ['kafka', 'elasticsearch', 'cassandra']) {
      expect(statesOf(service).filter((state) => state !== 'fetching')).toEqual([
        'starting',
        'ready',
        'stopping',
        'stopped',
      ]);
    }
    expect(statesOf('zookeeper')).toEqual(['starting', 'ready', 'stopped']);
    expect(told.find(({ service, state }) => service === 'kafka' && state === 'ready')?.detail).toBe(addresses.kafka);
  });
}
