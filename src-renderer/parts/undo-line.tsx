import { Button } from './button.tsx';
import styles from './undo-line.module.css';

interface UndoLineProps {
  /** What was taken away. */
  readonly what: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** Says what was taken away, and brings it back. */
export function UndoLine({ what, undo, onUndo }: UndoLineProps) {
  return (
    <p className={styles.line} role="status">
      {what} <Button onClick={onUndo}>{undo}</Button>
    </p>
  );
}
