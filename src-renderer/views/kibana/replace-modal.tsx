import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Modal } from '../../parts/modal.tsx';
import { KIBANA_WORDS } from './kibana-words.ts';

/** Asks before an import goes over what is in Kibana. */
export function ReplaceModal({ onConfirm, onClose }: { readonly onConfirm: () => void; readonly onClose: () => void }) {
  const { replace } = useWords(KIBANA_WORDS);
  return (
    <Modal
      title={replace.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{replace.cancel}</Button>
          <Button isPrimary onClick={onConfirm}>
            {replace.confirm}
          </Button>
        </>
      }
    >
      <p>{replace.detail}</p>
    </Modal>
  );
}
