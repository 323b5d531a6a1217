import type { StackService } from '#shared/contract/stack.ts';
import { usePolled } from '../../../client/use-polled.ts';
import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Modal } from '../../../parts/modal.tsx';
import styles from './services-panel.module.css';
import { STACK_WORDS } from './stack-words.ts';

const LINES = 200;
const READ_INTERVAL_MS = 2_000;

/** The newest lines a service wrote. */
export function LogDialog({ service, onClose }: { readonly service: StackService; readonly onClose: () => void }) {
  const words = useWords(STACK_WORDS);
  const { data, error } = usePolled('stack.logs', { service, lines: LINES }, READ_INTERVAL_MS);
  const lines = data?.lines ?? [];
  const said = data === null ? words.log.loading : words.log.empty;
  return (
    <Modal
      title={words.logs(service)}
      error={error}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.log.close}</Button>}
    >
      <pre className={styles.lines}>{lines.length === 0 ? said : lines.join('\n')}</pre>
    </Modal>
  );
}
