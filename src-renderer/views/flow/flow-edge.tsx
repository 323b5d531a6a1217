import { useEffect, useRef } from 'react';
import styles from './flow-edge.module.css';

export interface FlowEdgeProps {
  /** Messages a second that pass: the dots move faster with its logarithm, and are gone at 0. */
  readonly perSecond: number;
  readonly tone: 'flowing' | 'slow' | 'broken';
  /** 0–1: how much piles up in front of the next station: the line swells with it. */
  readonly pressure?: number;
  /** Which way the line leads. */
  readonly slant?: 'level' | 'up' | 'down';
}

const SLOWEST_MS = 1_400;
/** px between two dots; the style sheet has the same. */
const GAP = 12;

/**
 * A line between two stations with what flows through it. Decorative: the stations say the numbers. Only a transform is
 * animated, so that the compositor does it alone; a dash moving along an SVG path costs the main thread every frame.
 */
export function FlowEdge({ perSecond, tone, pressure = 0, slant = 'level' }: FlowEdgeProps) {
  const dots = useRef<HTMLSpanElement>(null);
  const animation = useRef<Animation | null>(null);
  const pace = perSecond <= 0 || tone === 'broken' ? 0 : 0.5 + Math.log10(1 + perSecond) * 0.75;

  useEffect(() => {
    if (dots.current === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const frames = [{ transform: 'translateX(0)' }, { transform: `translateX(${GAP}px)` }];
    // Whole pixels: between them there is nothing to see, and nothing to draw.
    const timing = { duration: SLOWEST_MS, iterations: Number.POSITIVE_INFINITY, easing: `steps(${GAP})` };
    const running = dots.current.animate(frames, timing);
    animation.current = running;
    return () => running.cancel();
  }, []);
  useEffect(() => {
    if (pace === 0) return animation.current?.pause();
    animation.current?.updatePlaybackRate(pace);
    if (animation.current?.playState === 'paused') animation.current.play();
  }, [pace]);

  return (
    <span className={styles.edge} data-tone={tone} data-slant={slant} aria-hidden="true">
      <span className={styles.pressure} style={{ transform: `scaleY(${pressure})` }} />
      <span ref={dots} className={styles.dots} data-still={pace === 0} />
    </span>
  );
}
