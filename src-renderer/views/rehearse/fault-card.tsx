import type { Fault, Rehearsal } from '#shared/contract/rehearsal.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { REHEARSAL_WORDS } from '../../rehearsal/rehearsal-words.ts';
import { secondsLeft, useRehearsal } from '../../rehearsal/use-rehearsal.ts';
import { useConsole } from '../../state/console-store.ts';
import styles from './rehearse-view.module.css';

interface FaultCardProps {
  readonly fault: Fault;
  /** The rehearsal of it that is on now. */
  readonly active: Rehearsal | undefined;
  readonly seconds: number;
  readonly isOffered: boolean;
}

export function FaultCard({ fault, active, seconds, isOffered }: FaultCardProps) {
  const words = useWords(REHEARSAL_WORDS);
  const { play, heal } = useRehearsal();
  const { name, does, expect } = words.faults[fault];
  return (
    <li className={styles.fault} data-on={active !== undefined}>
      <h3 className={styles.faultName}>{name}</h3>
      <p>{does}</p>
      <p className={styles.faint}>
        {words.expected} {expect}
      </p>
      <div className={styles.faultFoot}>
        {active === undefined ? (
          <Button
            icon="play"
            isDisabled={!isOffered}
            name={words.playNamed(name)}
            onClick={() => void play(fault, seconds)}
          >
            {words.play}
          </Button>
        ) : (
          <>
            <Countdown active={active} />
            <Button icon="check" name={words.healNamed(name)} onClick={() => void heal(fault)}>
              {words.heal}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function Countdown({ active }: { readonly active: Rehearsal }) {
  const words = useWords(REHEARSAL_WORDS);
  const nowMs = useConsole(({ status }) => status?.nowMs ?? active.startedAtMs);
  const fraction = (nowMs - active.startedAtMs) / (active.untilMs - active.startedAtMs);
  return (
    <span className={styles.countdown}>
      <span className={styles.on}>{words.on(secondsLeft(active.untilMs, nowMs))}</span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.barDone} style={{ width: `${Math.min(1, Math.max(0, fraction)) * 100}%` }} />
      </span>
    </span>
  );
}
