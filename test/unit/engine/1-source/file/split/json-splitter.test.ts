import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD_BYTES } from '#engine/1-source/file/record.ts';
import { JsonSplitter } from '#engine/1-source/file/split/json-splitter.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { bufferBytesHeld } from '../../../../../support/buffer-bytes-held.ts';
import { shownRecords, splitInChunks } from '../../../../../support/file-sources.ts';

const split = (text: string, chunkBytes = 1_000) => splitInChunks(new JsonSplitter(), Buffer.from(text), chunkBytes);
const BROKEN = 'a text runs over the end of its line; what follows up to the next tweet is skipped';

describe('JsonSplitter', () => {
  it.each([1, 3, 1_000])('opens arrays and takes objects one after the other (%i bytes a chunk)', (chunkBytes) => {
    const text = '[{"a":[1,{"b":"]}\\""}]},\n {"c":"é"} , 3,"x"]\n{"d":\n1}{"e":2}\n[]';
    expect(shownRecords(split(text, chunkBytes))).toEqual([
      [1, '{"a":[1,{"b":"]}\\""}]}', null],
      [2, '{"c":"é"}', null],
      [2, '3', null],
      [2, '"x"', null],
      [3, '{"d":\n1}', null],
      [4, '{"e":2}', null],
    ]);
  });

  it('finds the elements of any array, however it is written and cut', () => {
    const elements = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        elements,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (list, indent, chunkBytes) => {
          const records = split(JSON.stringify(list, null, indent), chunkBytes);
          expect(records.map(({ bytes }) => JSON.parse(bytes.toString()))).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
    );
  });

  it.each([
    ['one element a line', '[\n{"id": 1},\n{"id": "2},\n{"id": 3}\n]'],
    ['indented', '[\n  {\n    "id": 1\n  },\n  {\n    "id": "2,\n    "x": {}\n  },\n  {\n    "id": 3\n  }\n]'],
    ['the first beside the bracket', '[{"id": 1},\n{"id": "2},\n{"id": 3}]'],
  ])('goes on after a text that is never closed: %s', (_, text) => {
    const records = split(text);
    expect(records.map(({ problem }) => problem)).toEqual([null, BROKEN, null]);
    expect(JSON.parse(records[2]?.bytes.toString() ?? '')).toEqual({ id: 3 });
  });

  it('rejects what the end of the file cuts off', () => {
    expect(shownRecords(split('[{"a":1},{"b":'))).toEqual([
      [1, '{"a":1}', null],
      [1, '{"b":', 'the file ends before it does'],
    ]);
  });

  it('rejects an element over the limit, and refuses a document over its own', () => {
    const limits = { elementBytes: 20, documentBytes: 40 };
    const long = JSON.stringify({ a: 'x'.repeat(50) });
    const records = splitInChunks(new JsonSplitter(limits), Buffer.from(`[${long},{"b":1}]`), 7);
    expect(records.map(({ problem }) => problem === null)).toEqual([false, true]);
    expect(() => splitInChunks(new JsonSplitter(limits), Buffer.from(long), 7)).toThrow(
      expect.objectContaining({ code: 'FILE_UNREADABLE' } satisfies Partial<TweetscopeError>),
    );
  });

  it('holds no more of an endless element than a reject keeps', () => {
    const splitter = new JsonSplitter();
    const chunk = Buffer.alloc(256 * 1024, 'x');
    const heldBytes = bufferBytesHeld();
    splitter.push(Buffer.from('[{"a":"'));
    for (let sent = 0; sent < 4 * LONGEST_RECORD_BYTES; sent += chunk.length) splitter.push(Buffer.from(chunk));
    expect(bufferBytesHeld() - heldBytes).toBeLessThan(2 * LONGEST_RECORD_BYTES);
    expect(splitter.push(Buffer.from('"},{"b":1}]')).map(({ problem }) => problem === null)).toEqual([false, true]);
  });
});
