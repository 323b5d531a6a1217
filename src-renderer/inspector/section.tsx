import { type ReactNode, useId } from 'react';
import styles from './inspector.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One aspect of the tweet. */
export function Section({ title, aside, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <header className={styles.sectionHead}>
        <h3 id={titleId} className={styles.sectionTitle}>
          {title}
        </h3>
        {aside !== undefined && <div className={styles.sectionAside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
