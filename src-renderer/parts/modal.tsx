import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { ErrorText } from '../errors/error-text.tsx';
import styles from './modal.module.css';

interface ModalProps {
  readonly title: string;
  readonly error?: ErrorShape | null;
  readonly actions: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question that wants an answer first. The browser's own dialog keeps the focus in it, and Escape closes it. */
export function Modal({ title, error, actions, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.body}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {children}
        {error != null && (
          <p className={styles.error} role="alert">
            <ErrorText error={error} />
          </p>
        )}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
