import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputLine, LONGEST_LINE_BYTES, linesOf } from '../../../../src-main/shells/command-line/input-lines.ts';

async function read(chunks: readonly Buffer[]) {
  const lines: (readonly [number, string])[] = [];
  for await (const batch of linesOf(Readable.from(chunks))) {
    for (const { number, bytes } of batch) lines.push([number, Buffer.from(bytes).toString()]);
  }
  return lines;
}

describe('linesOf', () => {
  it('holds of a line no more than the longest tweet, however long it is, and goes on after it', async () => {
    const piece = Buffer.alloc(1_000_000, 'a');
    const chunks = [...Array.from({ length: 50 }, () => piece), Buffer.from('\r\nafter\n')];
    const lines: InputLine[] = [];
    for await (const batch of linesOf(Readable.from(chunks))) lines.push(...batch);
    expect(lines.map(({ number, byteLength }) => [number, byteLength])).toEqual([
      [1, 50_000_000],
      [2, 5],
    ]);
    expect(lines[0]?.bytes.length).toBe(LONGEST_LINE_BYTES);
  });

  it('leaves out a byte order mark at the beginning, and only there', async () => {
    const mark = '\ufeff';
    expect(await read([Buffer.from(`${mark}one\n${mark}two\n`)])).toEqual([
      [1, 'one'],
      [2, `${mark}two`],
    ]);
    expect(await read([Buffer.from(mark)])).toEqual([]);
  });

  it('gives the same lines however the bytes are cut into chunks', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\n\n'), { maxLength: 30 })
      .map((all) => all.join(''));
    const property = fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 5 })), async (content, sizes) => {
      const bytes = Buffer.from(content);
      const chunks: Buffer[] = [];
      let from = 0;
      for (const size of sizes) {
        if (from < bytes.length) chunks.push(bytes.subarray(from, from + size));
        from += size;
      }
      if (from < bytes.length) chunks.push(bytes.subarray(from));
      const expected = content.split('\n').map((line, at) => [at + 1, line.replace(/\r$/, '')] as const);
      expect(await read(chunks)).toEqual(expected.filter(([, line]) => line !== ''));
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
