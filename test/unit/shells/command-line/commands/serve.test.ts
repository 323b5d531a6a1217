import { describe, expect, it } from 'vitest';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { settle } from '../../../../support/fake-clock.ts';
import { fakeServices } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

describe('tweetscope serve', () => {
  it('prints the address, opens it, and drains on Ctrl+C', async () => {
    const io = fakeIo();
    const { services, engine, closed } = fakeServices();
    const opened: string[] = [];
    const done = main(['serve'], io, { ...services, openBrowser: (address) => opened.push(address) > 0 });
    await settle();
    expect(io.written.out).toBe('Tweetscope is at http://127.0.0.1:1/?token=t\n');
    expect(opened).toEqual(['http://127.0.0.1:1/?token=t']);
    io.interrupt();
    expect(await done).toBe(0);
    expect(engine.calls).toEqual(['start', 'stop']);
    expect(closed).toEqual(['web', 'composition']);
  });

  it('opens no browser with --no-open', async () => {
    const io = fakeIo();
    const { services } = fakeServices();
    const openBrowser = () => {
      throw new Error('opened');
    };
    const done = main(['serve', '--no-open'], io, { ...services, openBrowser });
    await settle();
    io.interrupt();
    expect(await done).toBe(0);
  });
});

describe('tweetscope start', () => {
  const found = { kind: 'found', electron: '/electron', entry: '/out/desktop/main.cjs' } as const;

  it('says in one line why there is no window, and serves', async () => {
    const io = fakeIo();
    const done = main(['start'], io, fakeServices().services);
    await settle();
    expect(io.written.err).toMatch(/^No desktop window: this is a test\. Using the browser\.\n/);
    expect(io.written.out).toContain('Tweetscope is at http');
    io.interrupt();
    expect(await done).toBe(0);
  });

  it('opens the window where there can be one, and ends with it', async () => {
    const io = fakeIo();
    const { services, opened } = fakeServices();
    const openDesktop = async () => ({ kind: 'closed', exitCode: 0 }) as const;
    expect(await main(['start'], io, { ...services, findDesktop: async () => found, openDesktop })).toBe(0);
    expect(io.written).toEqual({ out: '', err: '' });
    expect(opened).toEqual([]);
  });

  it('serves where the window does not come up', async () => {
    const io = fakeIo();
    const { services } = fakeServices();
    const openDesktop = async () => ({ kind: 'failed', why: 'no sandbox' }) as const;
    const done = main(['start'], io, { ...services, findDesktop: async () => found, openDesktop });
    await settle();
    expect(io.written.err).toContain('No desktop window: no sandbox.');
    io.interrupt();
    expect(await done).toBe(0);
  });
});
