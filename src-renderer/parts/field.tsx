import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** A labelled input: `children` gets the id to take. */
export function Field({ name, children }: { readonly name: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}
