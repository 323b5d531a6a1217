import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogDatabase } from '../../../../../src-main/adapters/embedded/log/log-database.ts';
import { packOutgoing, unpackReceived } from '../../../../../src-main/adapters/embedded/log/packed-messages.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 0, 26);

describe('LogDatabase', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let log: LogDatabase;
  const open = () => new LogDatabase({ path: join(folder.path, 'log.db'), readOnly: false });
  const topic = (change: { retentionMs?: number; retentionBytes?: number; topic?: string } = {}) =>
    log.ensureTopic({
      topic: 't',
      partitions: 1,
      replicationFactor: 1,
      retentionMs: Number.POSITIVE_INFINITY,
      retentionBytes: Number.POSITIVE_INFINITY,
      ...change,
    });
  const append = (count: number, nowMs: number, bytes = 10, name = 't') =>
    log.append([
      {
        topic: name,
        partition: 0,
        nowMs,
        messages: packOutgoing(
          Array.from({ length: count }, (_, index) => ({
            key: `k${index}`,
            value: new Uint8Array(bytes),
            headers: {},
          })),
        ),
      },
    ]);
  const offsets = () => unpackReceived('t', 0, log.read('t', 0, 0, 100_000)).map(({ offset }) => offset);

  beforeEach(() => {
    folder = temporaryFolder();
    log = open();
  });
  afterEach(() => {
    log.close();
    folder.dispose();
  });

  it('lets messages go by age, oldest first, and keeps the offsets of the rest', () => {
    topic({ retentionMs: 2 * HOUR_MS });
    append(3, START_MS);
    append(2, START_MS + HOUR_MS);
    append(1, START_MS + 3 * HOUR_MS);
    expect(log.enforceRetention(START_MS + 3 * HOUR_MS + 1)).toBe(false);
    expect(offsets()).toEqual([5]);
    expect(log.watermarks('t')).toEqual([{ partition: 0, lowWatermark: 5, highWatermark: 6 }]);
    expect(append(1, START_MS + 3 * HOUR_MS)).toEqual([6]);
  });

  it('lets messages go by size, but never the newest', () => {
    topic({ retentionBytes: 250 });
    append(10, START_MS, 100);
    log.enforceRetention(START_MS);
    expect(offsets()).toEqual([8, 9]);
    append(1, START_MS, 10_000);
    log.enforceRetention(START_MS);
    expect(offsets()).toEqual([10]);
  });

  it('deletes in steps, so that appends get their turn', () => {
    topic({ retentionMs: 1 });
    append(12_000, START_MS);
    const more = [1, 2, 3].map(() => log.enforceRetention(START_MS + HOUR_MS));
    expect(more).toEqual([true, true, false]);
    expect(offsets()).toEqual([]);
    expect(log.watermarks('t')).toEqual([{ partition: 0, lowWatermark: 12_000, highWatermark: 12_000 }]);
  });

  it('keeps exactly what retention by age and size allows (property)', () => {
    const rounds = fc.array(fc.record({ count: fc.nat(8), hours: fc.nat(5), bytes: fc.nat(50) }), { maxLength: 15 });
    let round = 0;
    fc.assert(
      fc.property(rounds, fc.integer({ min: 0, max: 400 }), (appends, retentionBytes) => {
        const name = `t${round++}`;
        const retentionMs = 6 * HOUR_MS;
        topic({ topic: name, retentionMs, retentionBytes });
        let nowMs = START_MS;
        const kept: { offset: number; atMs: number; bytes: number }[] = [];
        let next = 0;
        for (const { count, hours, bytes } of appends) {
          nowMs += hours * HOUR_MS;
          append(count, nowMs, bytes, name);
          for (let nth = 0; nth < count; nth++) kept.push({ offset: next++, atMs: nowMs, bytes });
        }
        while (log.enforceRetention(nowMs));
        const size = () => kept.reduce((sum, one) => sum + one.bytes, 0);
        while (kept[0] !== undefined && kept[0].atMs < nowMs - retentionMs) kept.shift();
        while (kept.length > 1 && size() > retentionBytes) kept.shift();
        const read = unpackReceived(name, 0, log.read(name, 0, 0, 1_000));
        expect(read.map(({ offset }) => offset)).toEqual(kept.map(({ offset }) => offset));
      }),
      { numRuns: 100 },
    );
  });

  it('never gives a timestamp below the one before, so that seeking by time can search', () => {
    topic();
    append(1, START_MS);
    append(1, START_MS - HOUR_MS);
    append(1, START_MS + 5);
    const times = unpackReceived('t', 0, log.read('t', 0, 0, 10)).map(({ timestampMs }) => timestampMs);
    expect(times).toEqual([START_MS, START_MS, START_MS + 5]);
    expect(log.offsetsAt('t', START_MS + 1)).toEqual([{ partition: 0, offset: 2 }]);
  });

  it('starts a group at the low watermark when retention overtook what it had committed', () => {
    topic({ retentionMs: HOUR_MS });
    append(5, START_MS);
    log.commit('t', 'g', [{ partition: 0, offset: 2 }]);
    append(1, START_MS + 2 * HOUR_MS);
    log.enforceRetention(START_MS + 2 * HOUR_MS);
    expect(log.lag('t', 'g')[0]).toMatchObject({ lowWatermark: 5, committed: 2, lag: 1 });
  });

  it('takes back an append that fails, whole', () => {
    topic();
    append(2, START_MS);
    const good = {
      topic: 't',
      partition: 0,
      nowMs: START_MS,
      messages: packOutgoing([{ key: 'a', value: new Uint8Array(1), headers: {} }]),
    };
    expect(() => log.append([good, { ...good, topic: 'missing' }])).toThrow(/no topic "missing"/);
    expect(offsets()).toEqual([0, 1]);
    expect(append(1, START_MS)).toEqual([2]);
  });

  it('refuses a file that is no log', () => {
    log.close();
    writeFileSync(join(folder.path, 'log.db'), 'this is not a database, and long enough to tell '.repeat(100));
    expect(open).toThrow(/not a database/);
  });
});
