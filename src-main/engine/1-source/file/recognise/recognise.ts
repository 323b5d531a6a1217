import { basename, extname } from 'node:path';
import type { FileFormat } from '#shared/domain/tweet-file.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Recipe } from '../recipe.ts';
import { type JsonShape, lookAtJson } from './json-look.ts';
import { jsonRecipe, sentiment140Recipe, tableRecipe } from './recipes.ts';
import { firstCells, isSentiment140, lookForHeader } from './table-look.ts';

export interface FileHead {
  /** The beginning of the file, without byte order mark. */
  readonly bytes: Buffer;
  /** Nothing follows `bytes`. */
  readonly whole: boolean;
  readonly path: string;
}

/**
 * How to read a file, by what it begins with and, where that says nothing, by its ending.
 * @throws FILE_FORMAT_UNKNOWN
 */
export function recognise(head: FileHead, format: FileFormat): Recipe {
  const text = head.bytes.toString().replace(/^\s*\n/, '');
  if (text.trim() === '' && head.whole) return emptyFile(head, format);
  if (format === 'auto') return automatic(head, text);
  if (format === 'sentiment140') return sentiment140Recipe();
  if (format === 'csv' || format === 'tsv') {
    const table = lookForHeader(text, format);
    if (table === null) throw noTextColumn(head, firstCells(text, format === 'tsv' ? '\t' : ','));
    return tableRecipe(table);
  }
  return jsonRecipe(format, lookAtJson(text)?.spread ?? 'lines');
}

function automatic(head: FileHead, text: string): Recipe {
  if (!/^\s*[{[]/.test(text)) {
    const table = lookForHeader(text, 'auto');
    if (table !== null) return tableRecipe(table);
    if (isSentiment140(text)) return sentiment140Recipe();
  }
  const json = lookAtJson(text);
  const shape = json?.shape ?? shapeByEnding(head.path);
  if (shape !== null) return jsonRecipe(shape, json?.spread ?? 'lines');
  throw unknown(head, whatItLooksLike(head, json !== null));
}

const SHAPE_OF_ENDING: Readonly<Record<string, JsonShape>> = { '.ndjson': 'ndjson', '.jsonl': 'ndjson' };
const EMPTY_ENDINGS = ['.ndjson', '.jsonl', '.json', '.csv', '.tsv'];

function ending(path: string): string {
  return extname(basename(path).toLowerCase().replace(/\.gz$/, ''));
}

function shapeByEnding(path: string): JsonShape | null {
  return SHAPE_OF_ENDING[ending(path)] ?? null;
}

function emptyFile(head: FileHead, format: FileFormat): Recipe {
  if (format === 'auto' && !EMPTY_ENDINGS.includes(ending(head.path)))
    throw unknown(head, { why: 'it is empty', hint: 'Nothing is to be read of it.' });
  return { ...jsonRecipe('ndjson', 'lines'), words: 'an empty file' };
}

/** Why it was not recognised, and what helps. */
interface Look {
  readonly why: string;
  readonly hint: string;
}

const NEEDS_HEADER =
  'A table begins with the names of its columns, one of them text, parted by commas, semicolons or tabs; else name the format with --format.';

function whatItLooksLike({ bytes }: FileHead, isJson: boolean): Look {
  if (isJson)
    return { why: 'it is JSON, but of no known kind of tweet', hint: 'docs/file-formats.md shows what each kind has.' };
  const utf16 =
    bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (utf16) return { why: 'it is UTF-16', hint: 'Save it as UTF-8, and try again.' };
  if (bytes.includes(0))
    return { why: 'it is binary', hint: 'Give NDJSON, JSON, CSV or TSV, plain or packed with gzip.' };
  const why = 'it begins neither with JSON, nor with a header that names a text column, nor with a row of Sentiment140';
  return { why, hint: NEEDS_HEADER };
}

function noTextColumn(head: FileHead, names: readonly string[]): TweetscopeError {
  const shown = names.slice(0, 12).map((name) => name.slice(0, 40));
  return unknown(head, { why: `its header names no column for the text, but ${shown.join(', ')}`, hint: NEEDS_HEADER });
}

function unknown({ path }: FileHead, { why, hint }: Look): TweetscopeError {
  return new TweetscopeError('FILE_FORMAT_UNKNOWN', `${path}: ${why}`, { data: { path }, hint });
}
