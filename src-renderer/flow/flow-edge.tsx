import { useEffect, useRef } from 'react';
import styles from './flow-edge.module.css';

interface FlowEdgeProps {
  /** Messages a second that pass: the dots move faster with its logarithm, and stand still at 0. */
  readonly perSecond: number;
  readonly tone: 'flowing' | 'slow' | 'broken';
  /** Paths on the view box, each drawn as a line with moving dots. */
  readonly paths: readonly string[];
  readonly viewBox: string;
}

const DOT_GAP = 12;
const SLOWEST_MS = 1_400;

/** A line between two stations with what flows through it. Decorative: the stations say the numbers. */
export function FlowEdge({ perSecond, tone, paths, viewBox }: FlowEdgeProps) {
  const pace = perSecond <= 0 ? 0 : 0.5 + Math.log10(1 + perSecond) * 0.75;
  return (
    <svg className={styles.edge} data-tone={tone} viewBox={viewBox} preserveAspectRatio="none" aria-hidden="true">
      {paths.map((path) => (
        <g key={path}>
          <path className={styles.line} d={path} vectorEffect="non-scaling-stroke" />
          <Dots path={path} pace={tone === 'broken' ? 0 : pace} />
        </g>
      ))}
    </svg>
  );
}

function Dots({ path, pace }: { readonly path: string; readonly pace: number }) {
  const element = useRef<SVGPathElement>(null);
  const animation = useRef<Animation | null>(null);
  useEffect(() => {
    if (element.current === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const frames = [{ strokeDashoffset: `${DOT_GAP}` }, { strokeDashoffset: '0' }];
    const running = element.current.animate(frames, { duration: SLOWEST_MS, iterations: Number.POSITIVE_INFINITY });
    animation.current = running;
    return () => running.cancel();
  }, []);
  useEffect(() => {
    if (pace === 0) return animation.current?.pause();
    animation.current?.updatePlaybackRate(pace);
    if (animation.current?.playState === 'paused') animation.current.play();
  }, [pace]);
  return (
    <path ref={element} className={styles.dots} data-still={pace === 0} d={path} vectorEffect="non-scaling-stroke" />
  );
}
