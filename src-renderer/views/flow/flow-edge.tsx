import { useEffect, useRef } from 'react';
import { isStill } from '../../theme/motion.ts';
import styles from './flow-edge.module.css';

export interface FlowEdgeProps {
  /** Messages a second that pass: with more the dots take longer steps, and at 0 they are gone. */
  readonly perSecond: number;
  readonly tone: 'flowing' | 'slow' | 'broken';
  /** 0–1: how much piles up in front of the next station: the line swells with it. */
  readonly pressure?: number;
  /** Which way the line leads. */
  readonly slant?: 'level' | 'up' | 'down';
}

/** px between two dots; the style sheet has the same. */
const GAP = 12;
/** All lines step at the same moments: each step draws the picture once, however many lines there are. */
const STEP_MS = 80;

/**
 * A line between two stations with what flows through it. Decorative: the stations say the numbers. Only a transform is
 * animated, so that the compositor does it alone; a dash moving along an SVG path costs the main thread every frame.
 */
export function FlowEdge({ perSecond, tone, pressure = 0, slant = 'level' }: FlowEdgeProps) {
  const dots = useRef<HTMLSpanElement>(null);
  const stride = tone === 'broken' ? 0 : strideAt(perSecond);

  useEffect(() => {
    if (dots.current === null || stride === 0 || isStill()) return;
    const frames = [{ transform: 'translateX(0)' }, { transform: `translateX(${GAP}px)` }];
    const steps = GAP / stride;
    const timing = { duration: steps * STEP_MS, iterations: Number.POSITIVE_INFINITY, easing: `steps(${steps})` };
    const running = dots.current.animate(frames, timing);
    running.startTime = 0;
    return () => running.cancel();
  }, [stride]);

  return (
    <span className={styles.edge} data-tone={tone} data-slant={slant} aria-hidden="true">
      <span className={styles.pressure} style={{ transform: `scaleY(${pressure})` }} />
      <span ref={dots} className={styles.dots} data-still={stride === 0} />
    </span>
  );
}

/** px a step. A divisor of the gap, or the dots would limp. */
function strideAt(perSecond: number): number {
  if (perSecond <= 0) return 0;
  if (perSecond < 20) return 1;
  return perSecond < 1_000 ? 2 : 3;
}
