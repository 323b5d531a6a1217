import type { ReactNode } from 'react';
import type { PartStatus } from '#shared/contract/status.ts';
import { useLocale } from '../../locale/use-locale.ts';
import { HealthState } from '../../parts/health-state.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import styles from './station.module.css';

interface StationProps {
  readonly icon: IconName;
  readonly name: string;
  /** The technology behind it. */
  readonly technology: string;
  readonly state: PartStatus['state'];
  readonly figure: string;
  readonly unit: string;
  /** Small print below the figure, each on its own line. */
  readonly lines: readonly string[];
  /** 0–1: how full what waits in front of it is; left out where nothing can fill. */
  readonly fullness?: number;
  readonly children?: ReactNode;
}

/** One stop on a tweet's way. */
export function Station(props: StationProps) {
  const { icon, name, technology, state, figure, unit, lines, fullness, children } = props;
  const { text } = useLocale();
  return (
    <li className={styles.station} data-state={state}>
      <div className={styles.head}>
        <Icon name={icon} size={14} />
        <h3 className={styles.name}>{name}</h3>
        <span className={styles.health}>
          <HealthState state={state} word={text.health.states[state]} isWordHidden />
        </span>
      </div>
      <p className={styles.technology} title={technology}>
        {technology}
      </p>
      <p className={styles.figure}>
        {figure}
        <span className={styles.unit}>{unit}</span>
      </p>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {fullness !== undefined && (
        <div className={styles.meter} aria-hidden="true">
          <div className={styles.meterFill} style={{ transform: `scaleX(${Math.min(1, fullness)})` }} />
        </div>
      )}
      {children}
    </li>
  );
}
