import type { ReactNode } from 'react';
import type { PartStatus } from '#shared/contract/status.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { HealthState } from '../../parts/health-state.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { FLOW_WORDS } from './flow-words.ts';
import styles from './station.module.css';

interface StationProps {
  readonly icon: IconName;
  readonly name: string;
  /** The technology behind it. */
  readonly technology: string;
  readonly state: PartStatus['state'];
  readonly figure?: string;
  readonly unit?: string;
  /** In place of a figure. */
  readonly word?: string;
  /** Small print below the figure, each on its own line. */
  readonly lines: readonly string[];
  /** 0–1: how full what waits in front of it is; left out where nothing can fill. */
  readonly fullness?: number;
  /** Since when it is slow or down, ms since the epoch; said in place of its technology. */
  readonly troubledSinceMs?: number | null;
  readonly isBottleneck?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** One stop on a tweet's way. */
export function Station(props: StationProps) {
  const { icon, name, technology, state, figure, unit, word, lines, fullness, children } = props;
  const { troubledSinceMs = null, isBottleneck = false } = props;
  const { text, format } = useLocale();
  const words = useWords(FLOW_WORDS);
  return (
    <li className={`${styles.station} ${props.className ?? ''}`} data-state={state}>
      <div className={styles.head}>
        <Icon name={icon} size={14} />
        <h3 className={styles.name}>{name}</h3>
        <span className={styles.health}>
          <HealthState state={state} word={text.health.states[state]} isWordHidden />
        </span>
      </div>
      <p className={styles.technology} title={technology}>
        {isBottleneck && <span className={styles.bottleneck}>{words.bottleneck}</span>}
        {troubledSinceMs === null ? technology : words.since(format.shortTime(troubledSinceMs))}
      </p>
      {word === undefined ? (
        <p className={styles.figure}>
          {figure}
          <span className={styles.unit}>{unit}</span>
        </p>
      ) : (
        <p className={styles.word}>{word}</p>
      )}
      {[...lines.entries()].map(([place, line]) => (
        <p key={place} className={styles.line} title={line}>
          {line}
        </p>
      ))}
      {fullness !== undefined && (
        <div className={styles.meter} data-full={fullness >= 1} aria-hidden="true">
          <div className={styles.meterFill} style={{ transform: `scaleX(${Math.min(1, fullness)})` }} />
        </div>
      )}
      {children}
    </li>
  );
}
