import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { ScriptedHost } from '../../../support/scripted-host.ts';
import { type Fixture, openAddress, startFixture, TestPage } from './web-fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.dispose());

describe('who may connect', () => {
  it('refuses a page without the cookie, of another origin, without origin, or on another path', async () => {
    const { shell } = fixture;
    const cookie = await openAddress(shell, shell.address);
    const origin = `http://127.0.0.1:${shell.port}`;
    const refused: readonly (readonly [Record<string, string>, string?])[] = [
      [{ origin }],
      [{ cookie }],
      [{ cookie, origin: 'http://evil.test' }],
      [{ cookie, origin: `https://127.0.0.1:${shell.port}` }],
      [{ cookie, origin: `http://localhost:${shell.port}` }],
      [{ cookie, origin: 'null' }],
      [{ cookie, origin: `http://evil.test:${shell.port}`, host: `evil.test:${shell.port}` }],
      [{ cookie, origin }, '/other'],
    ];
    for (const [headers, path] of refused) {
      await expect(TestPage.open(shell.port, headers, path)).rejects.toThrow('403');
    }
    await expect(TestPage.open(shell.port, { cookie, origin })).resolves.toBeInstanceOf(TestPage);
    const host = `localhost:${shell.port}`;
    await expect(TestPage.open(shell.port, { cookie, host, origin: `http://${host}` })).resolves.toBeInstanceOf(
      TestPage,
    );
  });
});

describe('a connected page', () => {
  it('is told the status at once', async () => {
    const page = await TestPage.connect(fixture.shell);
    const first = await page.until((frames) => frames[0]);
    expect(first).toEqual({ kind: 'event', name: 'status', payload: { name: 'status.read', input: {} } });
  });

  it('gets an answer with the id of its request, whatever the order', async () => {
    const page = await TestPage.connect(fixture.shell);
    const release: (() => void)[] = [];
    fixture.host.answer = (name) =>
      new Promise((resolve) => {
        release.unshift(() => resolve({ ok: true, data: name }));
      });
    for (const id of [1, 2, 3]) page.send({ kind: 'request', id, name: `n${id}`, input: { id } });
    while (release.length < 3) await delay(5);
    for (const resolve of release) resolve();
    expect(await Promise.all([1, 2, 3].map((id) => page.resultOf(id)))).toEqual(
      [1, 2, 3].map((id) => ({ ok: true, data: `n${id}` })),
    );
  });

  it('gets a result even where the host throws against its promise', async () => {
    const page = await TestPage.connect(fixture.shell);
    fixture.host.answer = () => Promise.reject(new TweetscopeError('TOPIC_UNKNOWN', 'no such topic'));
    page.send({ kind: 'request', id: 7, name: 'x', input: {} });
    expect(await page.resultOf(7)).toMatchObject({ ok: false, error: { code: 'TOPIC_UNKNOWN' } });
  });

  it('gets the events of the engine, and none after it left', async () => {
    const page = await TestPage.connect(fixture.shell);
    fixture.host.tell('activity', [{ id: 1, atMs: 5, level: 'info', message: 'hello', error: null }]);
    const event = await page.until((frames) =>
      frames.find((frame) => frame.kind === 'event' && frame.name === 'activity'),
    );
    expect(event).toMatchObject({ payload: [{ message: 'hello' }] });
    page.socket.close();
    await page.closed();
    while (fixture.host.listenerCount > 0) await delay(5);
    expect(fixture.host.listenerCount).toBe(0);
  });

  it('is told when Tweetscope ends', async () => {
    const page = await TestPage.connect(fixture.shell);
    const closed = page.closed();
    await fixture.shell.close();
    expect(await closed).toBe(1001);
  });
});

describe('limits', () => {
  it('closes on a frame larger than allowed, and only that page', async () => {
    const [page, other] = [await TestPage.connect(fixture.shell), await TestPage.connect(fixture.shell)];
    page.socket.send('x'.repeat(1_048_577));
    expect(await page.closed()).toBe(1009);
    other.send({ kind: 'request', id: 1, name: 'still', input: 0 });
    expect(await other.resultOf(1)).toMatchObject({ ok: true });
  });

  it('closes on a flood of frames that are no requests', async () => {
    const page = await TestPage.connect(fixture.shell);
    for (let index = 0; index < 200; index += 1) page.socket.send('junk');
    expect(await page.closed()).toBe(1008);
  });

  it('answers more requests than it takes at once with an error', async () => {
    const limited = await startFixture({ limits: { maxOpenRequests: 2 } });
    try {
      const page = await TestPage.connect(limited.shell);
      await page.until((frames) => frames[0]);
      let release = () => {};
      limited.host.answer = () =>
        new Promise((resolve) => {
          const before = release;
          release = () => {
            before();
            resolve({ ok: true, data: 'late' });
          };
        });
      for (const id of [1, 2, 3]) page.send({ kind: 'request', id, name: 'slow', input: {} });
      expect(await page.resultOf(3)).toMatchObject({ ok: false, error: { code: 'REQUEST_TOO_MANY', retryable: true } });
      release();
      expect(await page.resultOf(2)).toMatchObject({ ok: true });
    } finally {
      await limited.dispose();
    }
  });

  it('ends a page that answers no heartbeat', async () => {
    const beating = await startFixture({ limits: { heartbeatMs: 150 } });
    try {
      const lively = await TestPage.connect(beating.shell);
      const silent = await TestPage.connect(beating.shell);
      silent.socket.pause();
      while (beating.host.listenerCount > 1) await delay(10);
      lively.send({ kind: 'request', id: 1, name: 'still', input: 0 });
      expect(await lively.resultOf(1)).toMatchObject({ ok: true });
    } finally {
      await beating.dispose();
    }
  });
});

describe('2,000 malformed frames', () => {
  it('are each answered, and the page that sent them still works', async () => {
    const host = new ScriptedHost({ running: false });
    const lenient = await startFixture({ host, limits: { badFrames: { atOnce: 1e6, perSecond: 1e6 } } });
    try {
      const page = await TestPage.connect(lenient.shell);
      await fc.assert(
        fc.asyncProperty(malformed, async (text) => {
          const before = page.frames.filter(isAnswer).length;
          page.socket.send(text);
          const answer = await page.until((frames) => frames.filter(isAnswer)[before]);
          if (answer.kind === 'refused') return answer.error.code === 'REQUEST_INVALID';
          const isAllowed = ['read', 'pipeline', 'simulator.change'].some((name) => text.includes(name));
          return answer.kind === 'result' && (!answer.result.ok || isAllowed);
        }),
        { numRuns: 2_000 },
      );
      page.send({ kind: 'request', id: 999_999, name: 'status.read', input: {} });
      expect(await page.resultOf(999_999)).toMatchObject({ ok: true, data: { profile: 'embedded' } });
    } finally {
      host.close();
      await lenient.dispose();
    }
  });
});

const isAnswer = (frame: { readonly kind: string }) => frame.kind !== 'event';

const id = fc.oneof(fc.nat(1_000), fc.constantFrom(-1, 1.5, 1e300, null, '1', [], {}));
const name = fc.oneof(
  fc.constantFrom('status.read', 'live.recent', 'simulator.change', '__proto__', 'constructor', 'toString', ''),
  fc.string(),
  fc.constantFrom(null, 1, 'n'.repeat(5_000)),
);
const almost = fc
  .record(
    { kind: fc.constantFrom('request', 'result', '', null), id, name, input: fc.jsonValue() },
    { requiredKeys: [] },
  )
  .map((frame) => JSON.stringify(frame));
const malformed = fc.oneof(
  { weight: 4, arbitrary: almost },
  { weight: 2, arbitrary: fc.json() },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: almost.map((text) => text.slice(0, Math.floor(text.length / 2))) },
  { weight: 1, arbitrary: fc.nat(20_000).map((depth) => '['.repeat(depth)) },
  { weight: 1, arbitrary: fc.nat(2_000).map((depth) => `${`{"a":`.repeat(depth)}1${'}'.repeat(depth)}`) },
  { weight: 1, arbitrary: fc.constant('{"__proto__":{"kind":"request","id":1,"name":"status.read"}}') },
);
