const LONGEST_NAME = 100;

export interface AskedRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** The outer shape of a frame; null where it is no request. */
export function requestOf(frame: unknown): AskedRequest | null {
  if (typeof frame !== 'object' || frame === null) return null;
  const { kind, id, name, input } = frame as Record<string, unknown>;
  const fits =
    kind === 'request' &&
    typeof id === 'number' &&
    Number.isSafeInteger(id) &&
    id >= 0 &&
    typeof name === 'string' &&
    name.length <= LONGEST_NAME;
  return fits ? { id, name, input } : null;
}
