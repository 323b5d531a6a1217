export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

export function percent(part: number, total: number): string {
  return total === 0 ? '–' : `${Math.round((100 * part) / total)} %`;
}

export function milliseconds(value: number): string {
  if (value >= 1_000) return `${(value / 1_000).toFixed(1)} s`;
  return `${value >= 10 ? Math.round(value) : value.toFixed(1)} ms`;
}

/** An age in the largest unit that fits: `45 s`, `3 min`, `2 h`, `5 d`. */
export function age(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** `2026-01-26 23:30:05`, UTC. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
