import { describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type Late, nowOrLate } from '../../../../src-main/adapters/late/late.ts';
import { FakeClock } from '../../../support/fake-clock.ts';

class Store {
  closed = 0;
  async close(): Promise<void> {
    this.closed += 1;
  }
}

const away = () => new TweetscopeError('STORE_UNAVAILABLE', 'nobody listens');

/** A server that is away until told. */
function scripted() {
  const store = new Store();
  const script = { isThere: false, tries: 0, store };
  const open = async () => {
    script.tries += 1;
    if (!script.isThere) throw away();
    return store;
  };
  const clock = new FakeClock();
  return { script, open, clock, late: () => nowOrLate<Store, Late<Store>>(open, clock, (late) => late) };
}

describe('a part that may open later', () => {
  it('is the part itself where it opens at once', async () => {
    const { script, late } = scripted();
    script.isThere = true;
    expect(await late()).toBe(script.store);
  });

  it('says why as long as it is away, and asks once a second at most', async () => {
    const { script, clock, late } = scripted();
    const part = (await late()) as Late<Store>;
    for (let nth = 0; nth < 5; nth++) {
      await expect(part.use(async () => 'done')).rejects.toMatchObject({ message: 'nobody listens' });
    }
    expect(script.tries).toBe(1);
    await clock.advance(1_000);
    await Promise.allSettled([part.use(async () => 'done'), part.use(async () => 'done')]);
    expect(script.tries).toBe(2);
  });

  it('opens when it is there, once, and is closed once', async () => {
    const { script, clock, late } = scripted();
    const part = (await late()) as Late<Store>;
    script.isThere = true;
    await clock.advance(1_000);
    expect(await Promise.all([part.use(async () => 1), part.use(async (store) => store)])).toEqual([1, script.store]);
    await clock.advance(5_000);
    await part.use(async () => 2);
    expect(script.tries).toBe(2);
    await Promise.all([part.close(), part.close()]);
    expect(script.store.closed).toBe(1);
    await expect(part.use(async () => 3)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('is closed without a word where it never opened', async () => {
    const { late } = scripted();
    await ((await late()) as Late<Store>).close();
  });

  it('does not wait for what no waiting would mend', async () => {
    const refused = new TweetscopeError('STORE_REJECTED', 'the tables of a newer Tweetscope');
    const open = () => Promise.reject<Store>(refused);
    await expect(nowOrLate(open, new FakeClock(), (late) => late)).rejects.toBe(refused);
  });
});
