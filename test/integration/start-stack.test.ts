import { expect, it } from 'vitest';
import type { StackProgress } from '../stack/stack-progress.ts';
import { startStack } from '../stack/start-stack.ts';
import { describeWithServers } from '../support/stack.ts';

describeWithServers('the stack of jars', () => {
  it('starts all three, tells how each arrives and goes, and keeps nothing', async () => {
    const told: StackProgress[] = [];
    const stack = await startStack({ onProgress: (progress) => told.push(progress) });
    const { addresses, close } = stack;
    expect(await (await fetch(addresses.elasticsearch)).json()).toMatchObject({ tagline: 'You Know, for Search' });
    expect(addresses.kafka).toBe(stack.kafka.address);
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
});
