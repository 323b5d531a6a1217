import { plainJsonError } from '../../../plain-json-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at `key`, an empty one where there is none. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const inner = value[key];
  return isObject(inner) ? inner : {};
}

export function objectsAt(value: JsonObject, key: string): readonly JsonObject[] {
  const inner = value[key];
  return Array.isArray(inner) ? inner.filter(isObject) : [];
}

/** The `field` of each object in the list at `key`; undefined where there is no such list. */
export function eachField(value: JsonObject, key: string, field: string): unknown[] | undefined {
  return Array.isArray(value[key]) ? objectsAt(value, key).map((inner) => inner[field]) : undefined;
}

/** Parses JSON. @returns the value, or what is wrong without quoting the text */
export function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (thrown) {
    return { reason: `not JSON: ${plainJsonError(thrown)}` };
  }
}
