/**
 * Where a key leads in a list, from the row chosen (-1 where none is).
 * @returns null where the key leads nowhere.
 */
export function stepTo(key: string, chosen: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return within(chosen + 1);
    case 'ArrowUp':
    case 'k':
      return within(chosen - 1);
    case 'PageDown':
      return within(chosen + page);
    case 'PageUp':
      return within(chosen - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
