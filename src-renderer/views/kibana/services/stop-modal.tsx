import { useState } from 'react';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Modal } from '../../../parts/modal.tsx';
import styles from './services-panel.module.css';
import { STACK_WORDS } from './stack-words.ts';

/** Asks before the services stop, and whether their data go too: not unless a person says so. */
export function StopModal({
  onConfirm,
  onClose,
}: {
  readonly onConfirm: (volumes: boolean) => void;
  readonly onClose: () => void;
}) {
  const { stop } = useWords(STACK_WORDS);
  const [volumes, setVolumes] = useState(false);
  return (
    <Modal
      title={stop.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{stop.cancel}</Button>
          <Button isPrimary onClick={() => onConfirm(volumes)}>
            {volumes ? stop.forget : stop.confirm}
          </Button>
        </>
      }
    >
      <p>{stop.detail}</p>
      <label className={styles.choice}>
        <input type="checkbox" checked={volumes} onChange={({ currentTarget }) => setVolumes(currentTarget.checked)} />
        {stop.volumes}
      </label>
      {!volumes && <p className={styles.keep}>{stop.keep}</p>}
    </Modal>
  );
}
