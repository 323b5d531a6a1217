import type { PartStatus } from '#shared/contract/status.ts';
import styles from './health-state.module.css';
import { Icon, type IconName } from './icon.tsx';

type State = PartStatus['state'];

const ICONS: Readonly<Record<State, IconName>> = { idle: 'rest', ok: 'check', slow: 'warning', down: 'cross' };

/** How a part does: colour and form; the word beside it, or for a screen reader only. */
export function HealthState({
  state,
  word,
  isWordHidden = false,
}: {
  readonly state: State;
  readonly word: string;
  readonly isWordHidden?: boolean;
}) {
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <span className={styles.badge}>
        <Icon name={ICONS[state]} size={10} />
      </span>
      <span className={isWordHidden ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
