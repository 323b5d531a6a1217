import { describe, expect, it } from 'vitest';
import { AdaptiveLimit } from '../../../../src-main/adapters/cassandra/adaptive-limit.ts';

const never = () => false;
const always = () => true;

describe('AdaptiveLimit', () => {
  it('never has more under way than its limit, and does all', async () => {
    const limit = new AdaptiveLimit();
    let underWay = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++underWay);
      expect(underWay).toBeLessThanOrEqual(limit.current);
      await Promise.resolve();
      underWay--;
      return 1;
    };
    const results = await Promise.all(Array.from({ length: 1_000 }, () => limit.run(work, never)));
    expect(results).toHaveLength(1_000);
    expect(most).toBeGreaterThan(30);
    expect(underWay).toBe(0);
  });

  it('doubles with each round that went well, and grows by one from where the server could not follow', async () => {
    const limit = new AdaptiveLimit();
    const round = async () => {
      const before = limit.current;
      for (let done = 0; done < before; done++) await limit.run(async () => undefined, never);
      return limit.current - before;
    };
    const before = limit.current;
    expect(await round()).toBe(before);
    await expect(limit.run(() => Promise.reject(new Error('overloaded')), always)).rejects.toThrow();
    expect(limit.current).toBe(before);
    expect(await round()).toBe(1);
  });

  it('halves when the server could not follow, and stays above none', async () => {
    const limit = new AdaptiveLimit();
    const before = limit.current;
    const fail = () => limit.run(() => Promise.reject(new Error('overloaded')), always);
    await expect(fail()).rejects.toThrow('overloaded');
    expect(limit.current).toBe(before / 2);
    for (let times = 0; times < 20; times++) await expect(fail()).rejects.toThrow();
    expect(limit.current).toBeGreaterThan(0);
    expect(await limit.run(async () => 'done', never)).toBe('done');
  });

  it('does not slow down for what is wrong with the statement', async () => {
    const limit = new AdaptiveLimit();
    const before = limit.current;
    await expect(limit.run(() => Promise.reject(new Error('invalid')), never)).rejects.toThrow('invalid');
    expect(limit.current).toBe(before);
  });
});
