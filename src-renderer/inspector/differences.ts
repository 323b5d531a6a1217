export interface Difference {
  /** `analysis.topic`; a position in a list is a number. */
  readonly path: string;
  /** As JSON; null where that document has no such field. */
  readonly one: string | null;
  readonly other: string | null;
}

/** Where two documents differ, by the path of each value, in the order of the first. */
export function differencesOf(one: unknown, other: unknown): readonly Difference[] {
  const left = leavesOf(one);
  const right = leavesOf(other);
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((path) => ({ path, one: left.get(path) ?? null, other: right.get(path) ?? null }))
    .filter((difference) => difference.one !== difference.other);
}

function leavesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return new Map([[path, JSON.stringify(value) ?? 'undefined']]);
  }
  return new Map(
    Object.entries(value).flatMap(([name, below]) => [...leavesOf(below, path === '' ? name : `${path}.${name}`)]),
  );
}
