/** The known name nearest to what was typed, or null where none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const most = Math.max(2, Math.floor(typed.length / 4));
  let nearest: string | null = null;
  let least = most + 1;
  for (const name of known) {
    const distance = editDistance(plain(typed), plain(name));
    const isLastPart = plain(name).endsWith(plain(typed)) && typed.length > 3;
    const weighed = isLastPart ? Math.min(distance, 1) : distance;
    if (weighed < least) {
      least = weighed;
      nearest = name;
    }
  }
  return nearest;
}

/** Insertions, deletions and replacements that turn `left` into `right`. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line++) {
    const next = [line];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (row[column - 1] as number) + (left[line - 1] === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] as number) + 1, (next[column - 1] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}
