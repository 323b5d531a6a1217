import { describe, expect, it } from 'vitest';
import { KEPT_REJECT_BYTES, LONGEST_RECORD_BYTES } from '#engine/1-source/file/record.ts';
import { LineSplitter } from '#engine/1-source/file/split/line-splitter.ts';
import { bufferBytesHeld } from '../../../../../support/buffer-bytes-held.ts';
import { shownRecords, splitInChunks } from '../../../../../support/file-sources.ts';

const split = (text: string, chunkBytes: number, limitBytes?: number) =>
  splitInChunks(new LineSplitter(limitBytes), Buffer.from(text), chunkBytes);

describe('LineSplitter', () => {
  it.each([1, 2, 3, 5, 1_000])('numbers lines of LF and CRLF, cut anywhere (%i bytes a chunk)', (chunkBytes) => {
    expect(shownRecords(split('one\r\n\n  \r\nzwei é ☕ 🥶\n\nlast\r', chunkBytes))).toEqual([
      [1, 'one', null],
      [4, 'zwei é ☕ 🥶', null],
      [6, 'last', null],
    ]);
  });

  it('tells where each record ends', () => {
    expect(split('one\ntwo\nlast', 4).map(({ endByte }) => endByte)).toEqual([4, 8, 12]);
  });

  it.each([1, 4, 1_000])('rejects a line over the limit and goes on (%i bytes a chunk)', (chunkBytes) => {
    expect(
      split(`${'x'.repeat(50)}\nok\n${'y'.repeat(51)}`, chunkBytes, 20).map(({ problem }) => problem === null),
    ).toEqual([false, true, false]);
  });

  it('holds no more of an endless line than a reject keeps', () => {
    const splitter = new LineSplitter();
    const chunk = Buffer.alloc(256 * 1024, 'x');
    const heldBytes = bufferBytesHeld();
    for (let sent = 0; sent < 16 * LONGEST_RECORD_BYTES; sent += chunk.length) splitter.push(Buffer.from(chunk));
    expect(bufferBytesHeld() - heldBytes).toBeLessThan(2 * LONGEST_RECORD_BYTES);
    const [record, ...more] = splitter.push(Buffer.from('\n'));
    expect(record?.problem).toMatch(/^longer than 4 MiB/);
    expect(record?.bytes.length).toBe(KEPT_REJECT_BYTES);
    expect(more).toEqual([]);
  });
});
