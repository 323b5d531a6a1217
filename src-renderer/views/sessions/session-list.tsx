import { useState } from 'react';
import type { SessionSummary } from '#shared/session/session-record.ts';
import { useClient } from '../../client/client-context.ts';
import { usePolled } from '../../client/use-polled.ts';
import { changeParams, goTo, useRoute } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import list from '../../parts/record-list.module.css';
import { UndoLine } from '../../parts/undo-line.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { MarkModal } from './mark-modal.tsx';
import { SessionRow } from './session-row.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';

const POLL_MS = 2_000;

export function SessionList() {
  const words = useWords(SESSIONS_WORDS);
  const { format } = useLocale();
  const client = useClient();
  const { data, error, refresh } = usePolled('sessions.list', {}, POLL_MS);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<SessionSummary | null>(null);
  const isMarking = useRoute(({ params }) => params.mark !== undefined);
  const setIsMarking = (isOn: boolean) => changeParams({ mark: isOn ? 'yes' : null });
  if (data === null) return <Waiting error={error} />;
  const nameOf = ({ name, startedAtMs }: SessionSummary) => (name === '' ? format.dateTime(startedAtMs) : name);
  const remove = async (session: SessionSummary) => {
    const result = await client.request('sessions.delete', { id: session.id });
    if (result.ok) setRemoved(session);
    setChosen((before) => before.filter((id) => id !== session.id));
    await refresh();
  };
  const restore = async (session: SessionSummary) => {
    await client.request('sessions.restore', { id: session.id });
    setRemoved(null);
    await refresh();
  };
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => [...before.filter((one) => one !== id), ...(isChosen ? [id] : [])].slice(-2));
  const compare = () => {
    // Of two, the older one is the first.
    const [one, other] = [...chosen].sort();
    if (one !== undefined && other !== undefined) goTo('sessions', { id: one, with: other });
  };
  const aside = (
    <>
      <Button isDisabled={data.currentId === null} onClick={() => setIsMarking(true)}>
        {words.mark}
      </Button>
      <Button isPrimary isDisabled={chosen.length < 2} onClick={compare}>
        {words.compare}
      </Button>
    </>
  );
  return (
    <div className={styles.view}>
      <Card title={words.title} aside={aside}>
        <p className={styles.intro}>{words.intro}</p>
        {removed !== null && (
          <UndoLine what={words.removed(nameOf(removed))} undo={words.undo} onUndo={() => void restore(removed)} />
        )}
        {data.sessions.length === 0 && <p className={styles.waiting}>{words.empty}</p>}
        <ul className={list.rows}>
          {data.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              isChosen={chosen.includes(session.id)}
              onChoose={(isChosen) => choose(session.id, isChosen)}
              onRemove={() => void remove(session)}
            />
          ))}
        </ul>
      </Card>
      {isMarking && <MarkModal onClose={() => setIsMarking(false)} />}
    </div>
  );
}
