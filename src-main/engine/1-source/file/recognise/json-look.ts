import { isObject } from '../map/json-values.ts';
import { JsonSplitter } from '../split/json-splitter.ts';

export type JsonShape = 'ndjson' | 'x2' | 'x1';

const LINES_LOOKED_AT = 100;

/** How the beginning of a file spreads its JSON, and whose objects they are; null where that can't be told. */
export interface JsonLook {
  readonly spread: 'lines' | 'documents';
  readonly shape: JsonShape | null;
}

/** @returns null where nothing in the beginning of the file looks like JSON */
export function lookAtJson(head: string): JsonLook | null {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0]?.trim() ?? '';
  const isCut = !head.trimStart().includes('\n') && parsed(first) === undefined;
  if (first.startsWith('[') || (first.startsWith('{') && (isCut || /[{[,:]$/.test(first)))) {
    return { spread: 'documents', shape: shapeOfElements(head) ?? shapeOfOpening(head) };
  }
  const objects = lines.slice(0, LINES_LOOKED_AT).map(parsed).filter(isObject);
  if (objects.length === 0 && !first.startsWith('{')) return null;
  const shape = objects.map(shapeOf).find((found) => found !== null) ?? null;
  return { spread: 'lines', shape: objects.length === 0 ? shapeOfOpening(head) : shape };
}

/** Whose tweet an object is, by the names of its fields. */
export function shapeOf(value: unknown): JsonShape | null {
  if (!isObject(value)) return null;
  if ('tweet_id' in value) return 'ndjson';
  if ('id_str' in value || 'full_text' in value || 'retweeted_status' in value) return 'x1';
  const answer = isObject(value.data) || Array.isArray(value.data) || isObject(value.meta);
  if (answer || 'public_metrics' in value || 'author_id' in value) return 'x2';
  if (!('text' in value)) return null;
  if (isObject(value.user)) return 'x1';
  return typeof value.id === 'string' ? 'x2' : null;
}

function shapeOfElements(head: string): JsonShape | null {
  const elements = new JsonSplitter().push(Buffer.from(head));
  for (const { bytes } of elements.slice(0, LINES_LOOKED_AT)) {
    const shape = shapeOf(parsed(bytes.toString()));
    if (shape !== null) return shape;
  }
  return null;
}

/** Of an object larger than what was looked at, by the first field that tells. */
function shapeOfOpening(head: string): JsonShape | null {
  const [, name] = /"(tweet_id|id_str|full_text|data|includes|meta|public_metrics|author_id)"\s*:/.exec(head) ?? [];
  if (name === undefined) return null;
  if (name === 'tweet_id') return 'ndjson';
  return name === 'id_str' || name === 'full_text' ? 'x1' : 'x2';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
