import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveBatch } from '#shared/contract/live-tweet.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { EventFrame } from '#shared/contract/wire.ts';
import { EventOutbox, type Outlet } from '../../../../src-main/shells/web/event-outbox.ts';
import { scriptedTweet } from '../../../support/scripted-tweets.ts';

/** A socket whose other side reads only when told to. */
class SlowOutlet implements Outlet {
  readonly sent: EventFrame[] = [];
  readonly #queue: { readonly bytes: number; readonly sent: () => void }[] = [];

  get bufferedAmount(): number {
    return this.#queue.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  send(text: string, sent: (error?: Error | null) => void): void {
    this.sent.push(JSON.parse(text) as EventFrame);
    this.#queue.push({ bytes: text.length, sent });
  }

  readAll(): void {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) next.sent();
  }

  payloads(name: string): readonly unknown[] {
    return this.sent.filter((frame) => frame.name === name).map((frame) => frame.payload);
  }
}

const HIGH_WATER = 2_000;
const status = (nowMs: number) => ({ nowMs, pad: 'x'.repeat(500) }) as unknown as EngineStatus;
const batch = (offset: number, skipped = 0): LiveBatch => ({ tweets: [scriptedTweet({ offset, nowMs: 0 })], skipped });

describe('EventOutbox', () => {
  it('passes everything on to a page that reads', () => {
    const outlet = new SlowOutlet();
    const outbox = new EventOutbox(outlet, HIGH_WATER);
    for (let index = 0; index < 50; index += 1) {
      outbox.offer('status', status(index));
      outbox.offer('tweets', batch(index));
      outlet.readAll();
    }
    expect(outlet.sent).toHaveLength(100);
  });

  it('keeps only the newest status for a page that does not read', () => {
    const outlet = new SlowOutlet();
    const outbox = new EventOutbox(outlet, HIGH_WATER);
    for (let index = 0; index < 1_000; index += 1) outbox.offer('status', status(index));
    expect(outlet.bufferedAmount).toBeLessThan(HIGH_WATER * 2);
    outlet.readAll();
    expect(outlet.payloads('status').at(-1)).toMatchObject({ nowMs: 999 });
    expect(outlet.payloads('status').length).toBeLessThan(10);
  });

  it('drops live tweets, and counts every one of them as skipped', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ skipped: fc.nat(20), reads: fc.boolean() }), { minLength: 1 }), (steps) => {
        const outlet = new SlowOutlet();
        const outbox = new EventOutbox(outlet, HIGH_WATER);
        let told = 0;
        steps.forEach(({ skipped, reads }, index) => {
          outbox.offer('tweets', batch(index, skipped));
          told += skipped + 1;
          if (reads) outlet.readAll();
        });
        outlet.readAll();
        outbox.offer('tweets', batch(9_999));
        const got = outlet.payloads('tweets') as readonly LiveBatch[];
        expect(got.reduce((sum, { tweets, skipped }) => sum + tweets.length + skipped, 0)).toBe(told + 1);
        expect(outlet.bufferedAmount).toBeLessThan(HIGH_WATER * 2);
      }),
    );
  });

  it('holds activity back, in order and bounded', () => {
    const outlet = new SlowOutlet();
    const outbox = new EventOutbox(outlet, HIGH_WATER);
    const message = 'x'.repeat(400);
    for (let id = 1; id <= 1_000; id += 1)
      outbox.offer('activity', [{ id, atMs: id, level: 'info', message, error: null }]);
    expect(outlet.bufferedAmount).toBeLessThan(HIGH_WATER * 2);
    outlet.readAll();
    const ids = (outlet.payloads('activity') as readonly (readonly { readonly id: number }[])[])
      .flat()
      .map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(ids.at(-1)).toBe(1_000);
    expect(ids.length).toBeLessThan(220);
  });
});
