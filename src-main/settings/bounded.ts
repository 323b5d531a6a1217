/** A setting's amount as the program reckons with it: Infinity for `unlimited`. @param unit what one of it is */
export function bounded(value: number | 'unlimited', unit = 1): number {
  return value === 'unlimited' ? Number.POSITIVE_INFINITY : value * unit;
}
