/** Bars from `anchor` to `at`, in either direction; both are in the span. */
export interface BarSpan {
  readonly anchor: number;
  readonly at: number;
}

/**
 * What a key makes of the span: arrows move it, with Shift they stretch it, Escape lets go of it.
 * @returns null where the key means nothing here
 */
export function spanAfter(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  span: BarSpan | null,
  count: number,
): BarSpan | 'none' | null {
  const last = count - 1;
  const to = (at: number): BarSpan => {
    const within = Math.min(last, Math.max(0, at));
    return { anchor: shiftKey && span !== null ? span.anchor : within, at: within };
  };
  const at = span?.at ?? last;
  switch (key) {
    case 'ArrowLeft':
      return to(span === null ? last : at - 1);
    case 'ArrowRight':
      return to(span === null ? last : at + 1);
    case 'PageUp':
      return to(at - 10);
    case 'PageDown':
      return to(at + 10);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'Escape':
      return span === null ? null : 'none';
    default:
      return null;
  }
}
