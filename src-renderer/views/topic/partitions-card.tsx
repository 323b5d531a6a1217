import { useState } from 'react';
import type { TopicPartition, TopicReport } from '#shared/contract/topic.ts';
import { useClient } from '../../client/client-context.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { HealthState } from '../../parts/health-state.tsx';
import { useConsole } from '../../state/console-store.ts';
import { storedPerSecond } from '../../state/history.ts';
import { catchUpOf } from '../../state/outlook.ts';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import styles from './partitions-card.module.css';
import { ResetModal } from './reset-modal.tsx';
import { WriteModal } from './write-modal.tsx';

interface PartitionsCardProps {
  readonly report: TopicReport | null;
  readonly onChange: () => Promise<void>;
  readonly className: string | undefined;
}

/** Where each partition stands, who reads it, and what can be done about it. */
export function PartitionsCard({ report, onChange, className }: PartitionsCardProps) {
  const words = useWords(TOPIC_WORDS);
  const [open, setOpen] = useState<'reset' | 'write' | null>(null);
  const isLinked = useConsole((store) => store.link.state === 'open');
  const hasTopic = report !== null && report.partitions.length > 0;
  const aside = (
    <>
      {report !== null && <HoldButton consumer={report.consumer} onChange={onChange} />}
      <Button isDisabled={!hasTopic || !isLinked} onClick={() => setOpen('write')}>
        {words.write.open}
      </Button>
      <Button isDisabled={!hasTopic || !isLinked} onClick={() => setOpen('reset')}>
        {words.reset.open}
      </Button>
    </>
  );
  const close = () => {
    setOpen(null);
    void onChange();
  };
  return (
    <Card
      title={report?.topic ?? words.partitions.title}
      note={report?.group ?? ''}
      aside={aside}
      className={className}
    >
      {report !== null && <GroupLine report={report} />}
      {hasTopic && <PartitionTable partitions={report.partitions} />}
      {report !== null && !hasTopic && <p className={styles.empty}>{words.partitions.empty}</p>}
      {open === 'reset' && hasTopic && <ResetModal report={report} onClose={close} />}
      {open === 'write' && <WriteModal onClose={close} />}
    </Card>
  );
}

function GroupLine({ report }: { readonly report: TopicReport }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const status = useConsole((store) => store.status);
  const { consumer, members } = report;
  const tones = { idle: 'idle', reading: 'ok', held: 'slow' } as const;
  const lag = report.partitions.reduce((sum, partition) => sum + partition.lag, 0);
  const catchUp = catchUpOf(lag, status?.rates.produced ?? 0, status === null ? 0 : storedPerSecond(status));
  return (
    <div className={styles.group}>
      {report.groupState === 'rebalancing' && consumer !== 'idle' ? (
        <HealthState state="slow" word={words.group.rebalancing} />
      ) : (
        <HealthState state={tones[consumer]} word={words.group.state[consumer]} />
      )}
      {members !== null && consumer !== 'idle' && <span>{words.group.members(members.length)}</span>}
      <span className={styles.catchUp}>
        {words.catchUp.label}{' '}
        <strong>{catchUp.kind === 'in' ? format.duration(catchUp.durationMs) : words.catchUp[catchUp.kind]}</strong>
      </span>
    </div>
  );
}

interface HoldButtonProps {
  readonly consumer: TopicReport['consumer'];
  readonly onChange: () => Promise<void>;
}

/** The consumer alone: the source goes on. */
function HoldButton({ consumer, onChange }: HoldButtonProps) {
  const words = useWords(TOPIC_WORDS);
  const client = useClient();
  const isRunning = useConsole((store) => store.status?.state === 'running');
  if (consumer === 'idle' || !isRunning) return null;
  const isHeld = consumer === 'held';
  const hold = async () => {
    const result = await client.request(isHeld ? 'consumer.resume' : 'consumer.pause', {});
    useConsole.setState(result.ok ? { status: result.data, notice: null } : { notice: result.error });
    await onChange();
  };
  return (
    <Button icon={isHeld ? 'play' : 'pause'} onClick={() => void hold()}>
      {isHeld ? words.group.goOn : words.group.hold}
    </Button>
  );
}

function PartitionTable({ partitions }: { readonly partitions: readonly TopicPartition[] }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const { columns } = words;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.partitions.title}</caption>
        <thead>
          <tr>
            {(['partition', 'kept', 'low', 'committed', 'high', 'lag', 'behind'] as const).map((column) => (
              <th key={column} scope="col" data-wide={column === 'kept'}>
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partitions.map((one) => (
            <tr key={one.partition}>
              <th scope="row">{one.partition}</th>
              <td data-wide="true">
                <Bar partition={one} />
              </td>
              <td>{format.count(one.lowWatermark)}</td>
              <td>{one.committed === null ? columns.never : format.count(one.committed)}</td>
              <td>{format.count(one.highWatermark)}</td>
              <td data-behind={one.lag > 0}>{format.count(one.lag)}</td>
              <td>{one.lag === 0 ? '–' : format.milliseconds(one.lagSeconds * 1_000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** From the low watermark to the high one: done, then waiting. */
function Bar({ partition: { lowWatermark, highWatermark, lag } }: { readonly partition: TopicPartition }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const kept = highWatermark - lowWatermark;
  const share = kept === 0 ? 0 : Math.max(lag > 0 ? 0.01 : 0, lag / kept);
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={words.partitions.bar(format.count(kept - lag), format.count(lag))}
    >
      <span className={styles.done} style={{ flexGrow: kept === 0 ? 0 : 1 - share }} />
      <span className={styles.waiting} style={{ flexGrow: share }} />
    </span>
  );
}
