import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src-main/shells/command-line/input-lines.ts';

async function read(chunks: readonly Buffer[]) {
  const lines: (readonly [number, string])[] = [];
  for await (const batch of linesOf(Readable.from(chunks))) {
    for (const { number, bytes } of batch) lines.push([number, Buffer.from(bytes).toString()]);
  }
  return lines;
}

describe('linesOf', () => {
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
