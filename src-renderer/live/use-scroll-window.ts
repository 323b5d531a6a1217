import { type RefObject, useEffect, useState } from 'react';

export interface ScrollWindow {
  /** px */
  readonly scrollTop: number;
  readonly height: number;
}

/** What of a scrolling element is in sight. */
export function useScrollWindow(element: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ scrollTop: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const read = () => setSeen({ scrollTop: target.scrollTop, height: target.clientHeight });
    const observer = new ResizeObserver(read);
    observer.observe(target);
    target.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      target.removeEventListener('scroll', read);
    };
  }, [element]);
  return seen;
}
