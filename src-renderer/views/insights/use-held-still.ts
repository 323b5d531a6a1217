import { type HTMLAttributes, useRef, useState } from 'react';
import type { Answer } from '../../client/use-answer.ts';

/**
 * What is drawn while someone points at it: a refresh would move bars and words away under the pointer, and a click
 * would miss. Another question is answered at once.
 */
export function useHeldStill<Data>({ data, question }: Answer<Data>) {
  const [isPointedAt, setPointedAt] = useState(false);
  const held = useRef({ data, question });
  const isSame = held.current.question === question && held.current.data !== null;
  if (!isPointedAt || !isSame) held.current = { data, question };
  const handlers: HTMLAttributes<HTMLElement> = {
    onPointerEnter: () => setPointedAt(true),
    onPointerLeave: () => setPointedAt(false),
  };
  return { data: held.current.data, handlers };
}
