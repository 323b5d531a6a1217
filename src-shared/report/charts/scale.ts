/** A round top for an axis, and the steps to it: 0 to `top` in three to five steps. */
export function niceScale(greatest: number): { readonly top: number; readonly ticks: readonly number[] } {
  if (greatest <= 0) return { top: 1, ticks: [0, 1] };
  const magnitude = 10 ** Math.floor(Math.log10(greatest / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((size) => size * 5 >= greatest) ?? greatest;
  const count = Math.ceil(greatest / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

/** Two digits after the point are more than a screen shows; fixed, so that the same session is the same file. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
