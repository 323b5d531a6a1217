import { useState } from 'react';
import { usePolled } from '../../client/use-polled.ts';
import { goTo, useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ComparePage } from './compare-page.tsx';
import { ExportMenu } from './export-menu.tsx';
import { LabelModal } from './label-modal.tsx';
import { ReadBackBar } from './read-back-bar.tsx';
import { ReplayBar } from './replay-bar.tsx';
import { ReportPage } from './report-page.tsx';
import { SessionList } from './session-list.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';

const POLL_MS = 2_000;

/** What was recorded: a list, one session as its report, or two side by side. The address says which. */
export function SessionsView() {
  const { id, with: other } = useRoute((route) => route.params);
  if (id === undefined) return <SessionList />;
  return other === undefined ? <OneSession id={id} /> : <TwoSessions one={id} other={other} />;
}

function OneSession({ id }: { readonly id: string }) {
  const words = useWords(SESSIONS_WORDS);
  const { data: session, error, refresh } = usePolled('sessions.read', { id }, POLL_MS);
  const [isEditing, setIsEditing] = useState(false);
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button icon="archive" onClick={() => goTo('sessions', {})}>
          {words.back}
        </Button>
        <Button isDisabled={session === null} onClick={() => setIsEditing(true)}>
          {words.edit}
        </Button>
      </div>
      {session === null ? (
        <Waiting error={error} />
      ) : (
        <>
          <ExportMenu sessionId={id} />
          <ReadBackBar session={session} onDone={() => void refresh()} />
          <ReplayBar sessionId={id} isOver={session.end !== null} />
          <div className={styles.sheet}>
            <ReportPage session={session} />
          </div>
          {isEditing && (
            <LabelModal session={session} onClose={() => setIsEditing(false)} onSaved={() => void refresh()} />
          )}
        </>
      )}
    </div>
  );
}

function TwoSessions({ one, other }: { readonly one: string; readonly other: string }) {
  const words = useWords(SESSIONS_WORDS);
  const left = usePolled('sessions.read', { id: one }, POLL_MS);
  const right = usePolled('sessions.read', { id: other }, POLL_MS);
  const error = left.error ?? right.error;
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button icon="archive" onClick={() => goTo('sessions', {})}>
          {words.back}
        </Button>
      </div>
      {left.data === null || right.data === null ? (
        <Waiting error={error} />
      ) : (
        <ComparePage one={left.data} other={right.data} />
      )}
    </div>
  );
}
