import { useState } from 'react';
import { isBlocking, type ServiceReport, type ServiceState, type StackReport } from '#shared/contract/stack.ts';
import type { PartStatus } from '#shared/contract/status.ts';
import { ErrorText } from '../../../errors/error-text.tsx';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { HealthState } from '../../../parts/health-state.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { IconButton } from '../../../parts/icon-button.tsx';
import { LogDialog } from './log-dialog.tsx';
import styles from './services-panel.module.css';
import { STACK_WORDS } from './stack-words.ts';
import { StopModal } from './stop-modal.tsx';
import { type StackLink, useStack } from './use-stack.ts';

const HEALTH: Readonly<Record<ServiceState, PartStatus['state']>> = {
  absent: 'idle',
  waiting: 'idle',
  fetching: 'slow',
  starting: 'slow',
  ready: 'ok',
  stopping: 'slow',
  failed: 'down',
};

/** The servers of the profile `local`: started, watched as they arrive, stopped. */
export function ServicesPanel() {
  const words = useWords(STACK_WORDS);
  const stack = useStack();
  const [shown, setShown] = useState<'stop' | ServiceReport['name'] | null>(null);
  const { report } = stack;
  return (
    <Card title={words.title} note={words.note}>
      <div className={styles.body}>
        <p className={styles.state} role="status">
          {report === null ? words.looking : words.states[report.state]}
        </p>
        {report !== null && report.services.length > 0 && <Services report={report} onLog={setShown} />}
        {report !== null && <Problems report={report} />}
        <Refusal stack={stack} />
        <Actions stack={stack} onStop={() => setShown('stop')} />
      </div>
      {shown === 'stop' && (
        <StopModal
          onClose={() => setShown(null)}
          onConfirm={(volumes) => {
            setShown(null);
            void stack.down(volumes);
          }}
        />
      )}
      {shown !== null && shown !== 'stop' && <LogDialog service={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

function Services({
  report,
  onLog,
}: {
  readonly report: StackReport;
  readonly onLog: (name: ServiceReport['name']) => void;
}) {
  const words = useWords(STACK_WORDS);
  return (
    <ul className={styles.services} aria-label={words.table}>
      {report.services.map((service) => (
        <li key={service.name} className={styles.service}>
          {/* Its word stands beside it, with more. */}
          <HealthState state={HEALTH[service.state]} word="" isWordHidden />
          <span className={styles.words}>
            <span className={styles.name}>{service.name}</span>
            <Saying service={service} nowMs={report.nowMs} />
          </span>
          {service.state !== 'absent' && service.state !== 'waiting' && (
            <IconButton icon="topic" name={words.logs(service.name)} onClick={() => onLog(service.name)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What it does, what it waits for and for how long; once it answers, where, and how long it took. */
function Saying({ service, nowMs }: { readonly service: ServiceReport; readonly nowMs: number }) {
  const words = useWords(STACK_WORDS);
  const { state, address, waitsFor, sinceMs, arrivedAfterMs, detail } = service;
  const lastingMs = sinceMs === null || state === 'absent' ? 0 : nowMs - sinceMs;
  const parts = [
    waitsFor.length === 0
      ? words.service[state]
      : `${words.service[state]} ${words.waitsFor(waitsFor.join(words.and))}`,
    ...(state === 'ready' && arrivedAfterMs !== null ? [words.after(arrivedAfterMs)] : []),
    ...(state !== 'ready' && lastingMs >= 1_000 ? [words.since(lastingMs)] : []),
    ...(detail === '' ? [] : [detail]),
  ];
  return (
    <span className={styles.saying}>
      {parts.join(' · ')}
      {state === 'ready' && <code className={styles.address}>{address}</code>}
    </span>
  );
}

function Problems({ report }: { readonly report: StackReport }) {
  const words = useWords(STACK_WORDS);
  if (report.problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {report.problems.map((problem) => {
        const { what, advice } = words.problem(problem);
        return (
          <li key={what} className={styles.problem} data-blocking={isBlocking(problem)}>
            <Icon name="warning" size={14} />
            <span>
              <strong>{what}</strong> {advice}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the list of problems says already is not said twice. */
function Refusal({ stack: { error } }: { readonly stack: StackLink }) {
  if (error === null || error.code === 'STACK_BLOCKED' || error.code === 'STACK_UNAVAILABLE') return null;
  return (
    <p className={styles.refusal} role="alert">
      <ErrorText error={error} />
    </p>
  );
}

function Actions({ stack, onStop }: { readonly stack: StackLink; readonly onStop: () => void }) {
  const words = useWords(STACK_WORDS);
  const { report, isBusy } = stack;
  if (report === null) return null;
  const { state } = report;
  const isBlocked = report.problems.some(isBlocking);
  return (
    <div className={styles.actions}>
      {(state === 'down' || state === 'partly') && (
        <Button isPrimary={!isBlocked} icon="play" isDisabled={isBusy} onClick={() => void stack.up(isBlocked)}>
          {isBlocked ? words.upAnyway : words.up}
        </Button>
      )}
      {(state === 'up' || state === 'partly') && (
        <Button icon="stop" isDisabled={isBusy} onClick={onStop}>
          {words.down}
        </Button>
      )}
      {(state === 'unavailable' || isBlocked) && (
        <Button icon="again" onClick={stack.recheck}>
          {words.recheck}
        </Button>
      )}
      {state === 'up' && (
        <p className={styles.next}>
          {words.next} <code>tweetscope start --profile local</code>.
        </p>
      )}
    </div>
  );
}
