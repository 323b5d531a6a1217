/** Rows drawn beyond what is seen, so that scrolling shows no gaps. */
const OVERSCAN = 4;

export interface VisibleRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Which rows of equal height to draw. */
export function visibleRange(scrollTop: number, height: number, rowHeight: number, count: number): VisibleRange {
  const first = Math.floor(scrollTop / rowHeight) - OVERSCAN;
  const last = Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN;
  const to = Math.min(count, Math.max(0, last));
  return { from: Math.max(0, Math.min(first, to)), to };
}
