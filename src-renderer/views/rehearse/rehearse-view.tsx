import { useState } from 'react';
import { FAULTS } from '#shared/contract/rehearsal.ts';
import { usePolled } from '../../client/use-polled.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { REHEARSAL_WORDS } from '../../rehearsal/rehearsal-words.ts';
import { useConsole } from '../../state/console-store.ts';
import { FaultCard } from './fault-card.tsx';
import { RecoveriesCard } from './recoveries-card.tsx';
import styles from './rehearse-view.module.css';

const LENGTHS_S = [5, 10, 30, 60] as const;
const POLL_MS = 1_000;

/** Faults on a button, each with how the pipeline came back from it. */
export function RehearseView() {
  const words = useWords(REHEARSAL_WORDS);
  const [seconds, setSeconds] = useState<number>(10);
  const { data, error } = usePolled('rehearsal.read', {}, POLL_MS);
  const isRunning = useConsole(({ status }) => status?.state === 'running');
  const active = useConsole(({ status }) => status?.rehearsals) ?? [];
  if (data === null) return <Waiting error={error} />;
  return (
    <div className={styles.view}>
      <Card title={words.title} aside={<Lengths chosen={seconds} choose={setSeconds} />}>
        <p className={styles.intro}>{words.intro}</p>
        {data.refusal === null ? (
          !isRunning && <p className={styles.refusal}>{words.stopped}</p>
        ) : (
          <p className={styles.refusal}>
            <strong>{words.refused}:</strong> {data.refusal}.
          </p>
        )}
        <ul className={styles.faults}>
          {FAULTS.map((fault) => (
            <FaultCard
              key={fault}
              fault={fault}
              seconds={seconds}
              active={active.find((one) => one.fault === fault)}
              isOffered={isRunning && data.refusal === null}
            />
          ))}
        </ul>
      </Card>
      <RecoveriesCard rehearsals={data.rehearsals} />
    </div>
  );
}

interface LengthsProps {
  readonly chosen: number;
  readonly choose: (seconds: number) => void;
}

function Lengths({ chosen, choose }: LengthsProps) {
  const words = useWords(REHEARSAL_WORDS);
  return (
    <>
      <span className={styles.lengths}>{words.lasts}</span>
      {LENGTHS_S.map((seconds) => (
        <Button key={seconds} isPressed={seconds === chosen} onClick={() => choose(seconds)}>
          {words.seconds(seconds)}
        </Button>
      ))}
    </>
  );
}
