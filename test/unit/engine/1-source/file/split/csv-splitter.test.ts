import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD_BYTES } from '#engine/1-source/file/record.ts';
import { cellsOf } from '#engine/1-source/file/split/csv-scan.ts';
import { CsvSplitter } from '#engine/1-source/file/split/csv-splitter.ts';
import { bufferBytesHeld } from '../../../../../support/buffer-bytes-held.ts';
import { shownRecords, splitInChunks } from '../../../../../support/file-sources.ts';

const CSV = { delimiter: ','.charCodeAt(0), columns: 2, quotesMayBeLiteral: false };
const TSV = { delimiter: '\t'.charCodeAt(0), columns: 2, quotesMayBeLiteral: true };
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('CsvSplitter', () => {
  it.each([1, 2, 3, 1_000])('keeps line ends and commas within quotes (%i bytes a chunk)', (chunkBytes) => {
    const text = 'a,b\r\n"1, ""x""","two\r\nlines"\r\n\r\n3,"é"\r\n5" tall,""\r\n"last","\n"';
    const records = splitInChunks(new CsvSplitter(CSV), Buffer.from(text), chunkBytes);
    expect(records.map(({ line, bytes }) => [line, ...cellsOf(bytes.toString(), ',')])).toEqual([
      [1, 'a', 'b'],
      [2, '1, "x"', 'two\r\nlines'],
      [5, '3', 'é'],
      [6, '5" tall', ''],
      [7, 'last', '\n'],
    ]);
    expect(records.at(-1)?.endByte).toBe(Buffer.byteLength(text));
  });

  it('brings back any cells, however they are cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '☕', '"', ',', '\n', '\r', ' ', '\t', '#') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        (rows, lineEnd, chunkBytes) => {
          const text = rows.map((row) => row.map(quoted).join(',') + lineEnd).join('');
          const records = splitInChunks(new CsvSplitter(CSV), Buffer.from(text), chunkBytes);
          expect(records.map(({ bytes }) => cellsOf(bytes.toString(), ','))).toEqual(rows);
        },
      ),
    );
  });

  it.each([1, 3, 1_000])('broken quotes cost one line (%i bytes a chunk)', (chunkBytes) => {
    const text = '1,"say "hi" now"\n2,fine\n3,"never closed\n4,fine\n';
    expect(shownRecords(splitInChunks(new CsvSplitter(CSV), Buffer.from(text), chunkBytes))).toEqual([
      [1, '1,"say "hi" now"', 'a quote within a quoted field is not doubled'],
      [2, '2,fine', null],
      [3, '3,"never closed', 'a quoted field is never closed'],
      [4, '4,fine', null],
    ]);
  });

  it.each([1, 3, 1_000])('in TSV they are plain characters (%i bytes a chunk)', (chunkBytes) => {
    const text = '1\t"say "hi" now"\n2\t"opened\n3\tand closed"\n4\t"two\nlines"\n';
    const records = splitInChunks(new CsvSplitter(TSV), Buffer.from(text), chunkBytes);
    expect(records.map(({ line, bytes, literalQuotes }) => [line, bytes.toString(), literalQuotes ?? false])).toEqual([
      [1, '1\t"say "hi" now"', true],
      [2, '2\t"opened', true],
      [3, '3\tand closed"', false],
      [4, '4\t"two\nlines"', false],
    ]);
  });

  it.each([
    ['line', 'x'.repeat(60), 'longer than'],
    ['quoted field', `"${'x\n'.repeat(30)}`, 'a quoted field is longer than'],
  ])('rejects an overlong %s and goes on', (_, long, reason) => {
    const records = splitInChunks(new CsvSplitter(CSV, 20), Buffer.from(`1,a\n${long}\n2,b\n`), 7);
    expect(records[1]?.problem).toMatch(new RegExp(`^${reason}`));
    expect(records.at(-1)?.bytes.toString()).toBe('2,b');
    expect(records.at(-1)?.line).toBe(`1,a\n${long}\n2,b`.split('\n').length);
  });

  it('holds little of an endless line', () => {
    const splitter = new CsvSplitter(CSV);
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const heldBytes = bufferBytesHeld();
    for (let sent = 0; sent < 16 * LONGEST_RECORD_BYTES; sent += chunk.length) splitter.push(Buffer.from(chunk));
    expect(bufferBytesHeld() - heldBytes).toBeLessThan(2 * LONGEST_RECORD_BYTES);
    expect(shownRecords(splitter.push(Buffer.from('\n1,a\n')))).toEqual([[2, '1,a', null]]);
  });
});
