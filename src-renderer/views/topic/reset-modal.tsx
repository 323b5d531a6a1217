import { useEffect, useState } from 'react';
import type { RequestInput } from '#shared/contract/requests.ts';
import type { ResetPreview, TopicReport } from '#shared/contract/topic.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Modal } from '../../parts/modal.tsx';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import { timeOfInput } from './time-input.ts';
import styles from './topic-modals.module.css';

type Wish = RequestInput<'topic.previewReset'>;
const KINDS = ['earliest', 'time', 'offset', 'latest'] as const;
type Kind = (typeof KINDS)[number];

/** Moves the group, after showing what will be read again. */
export function ResetModal({ report, onClose }: { readonly report: TopicReport; readonly onClose: () => void }) {
  const words = useWords(TOPIC_WORDS);
  const client = useClient();
  const [kind, setKind] = useState<Kind>('earliest');
  const [offset, setOffset] = useState('0');
  const [time, setTime] = useState('');
  const [partition, setPartition] = useState('all');
  const [isUnderstood, setUnderstood] = useState(false);
  const [preview, setPreview] = useState<ResetPreview | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const wish = wishOf(kind, offset, time, partition);
  const key = wish === null ? null : JSON.stringify(wish);

  useEffect(() => {
    setPreview(null);
    setUnderstood(false);
    if (key === null) return;
    let isOver = false;
    void client.request('topic.previewReset', JSON.parse(key) as Wish).then((result) => {
      if (isOver) return;
      setError(result.ok ? null : result.error);
      setPreview(result.ok ? result.data : null);
    });
    return () => {
      isOver = true;
    };
  }, [client, key]);

  const reset = async () => {
    if (wish === null) return;
    const result = await client.request('topic.resetOffsets', wish);
    if (result.ok) onClose();
    else setError(result.error);
  };
  const isChange = preview !== null && preview.again + preview.skipped > 0;
  const mayReset = isChange && (preview.skipped === 0 || isUnderstood);
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button isPrimary isDisabled={!mayReset} onClick={() => void reset()}>
        {words.reset.confirm}
      </Button>
    </>
  );
  return (
    <Modal title={words.reset.title} error={error} actions={actions} onClose={onClose}>
      <div className={styles.row}>
        <Field name={words.reset.target}>
          {(id) => (
            <select id={id} value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {words.reset.targets[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind === 'offset' && (
          <Field name={words.browse.offset}>
            {(id) => (
              <input id={id} inputMode="numeric" value={offset} onChange={(event) => setOffset(event.target.value)} />
            )}
          </Field>
        )}
        {kind === 'time' && (
          <Field name={words.reset.targets.time}>
            {(id) => (
              <input
                id={id}
                type="datetime-local"
                step={1}
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field name={words.browse.partition}>
          {(id) => (
            <select id={id} value={partition} onChange={(event) => setPartition(event.target.value)}>
              <option value="all">{words.reset.where.all}</option>
              {report.partitions.map((one) => (
                <option key={one.partition} value={one.partition}>
                  {one.partition}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {preview !== null && <Preview preview={preview} />}
      {preview !== null && preview.skipped > 0 && (
        <label className={styles.understood}>
          <input type="checkbox" checked={isUnderstood} onChange={(event) => setUnderstood(event.target.checked)} />
          {words.reset.understood(preview.skipped)}
        </label>
      )}
      <p className={styles.note}>{words.reset.how[report.consumer]}</p>
    </Modal>
  );
}

function Preview({ preview }: { readonly preview: ResetPreview }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const { again, skipped, partitions } = preview;
  return (
    <>
      <div className={styles.preview}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.partition}</th>
              <th scope="col">{words.reset.present}</th>
              <th scope="col">{words.reset.toOffset}</th>
              <th scope="col">{words.reset.since}</th>
              <th scope="col">{words.reset.again}</th>
              <th scope="col">{words.reset.skipped}</th>
            </tr>
          </thead>
          <tbody>
            {partitions.map((one) => (
              <tr key={one.partition}>
                <th scope="row">{one.partition}</th>
                <td>{format.count(one.present)}</td>
                <td>{format.count(one.target)}</td>
                <td>{one.targetMs === null ? '–' : format.dateTime(one.targetMs)}</td>
                <td>{format.count(one.again)}</td>
                <td>{format.count(one.skipped)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        {again > 0 && words.reset.reads(again)}
        {again + skipped === 0 && words.reset.nothing}
      </p>
      {skipped > 0 && (
        <p className={styles.warning}>
          <Icon name="warning" />
          {words.reset.skips(skipped)}
        </p>
      )}
    </>
  );
}

/** null while what is typed is no place. */
function wishOf(kind: Kind, offset: string, time: string, partition: string): Wish | null {
  const where = partition === 'all' ? {} : { partition: Number(partition) };
  if (kind === 'offset') return /^\d{1,15}$/.test(offset) ? { to: { kind, offset: Number(offset) }, ...where } : null;
  if (kind !== 'time') return { to: { kind }, ...where };
  const atMs = timeOfInput(time);
  return atMs === null ? null : { to: { kind, atMs }, ...where };
}
