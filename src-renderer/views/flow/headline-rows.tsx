import type { EngineStatus } from '#shared/contract/status.ts';
import { useLocale } from '../../locale/use-locale.ts';
import { HealthState } from '../../parts/health-state.tsx';
import { useStaleSince } from '../../state/use-stale.ts';
import { headlinesOf } from './headline.ts';
import styles from './headline-rows.module.css';

/** How the pipeline does, in words; where parts are in trouble, a row for each: which, since when, why, what to do. */
export function HeadlineRows({ status }: { readonly status: EngineStatus | null }) {
  const locale = useLocale();
  const { text } = locale;
  const staleSinceMs = useStaleSince();
  return (
    <div className={styles.rows} role="status">
      {headlinesOf(status, staleSinceMs, locale).map(({ about, tone, sentence, detail, link }) => (
        <div key={about} className={styles.row}>
          <HealthState state={tone} word={text.health.states[tone]} isWordHidden />
          <p className={styles.sentence} title={`${sentence} ${detail}`}>
            <strong>{sentence}</strong> {detail}
          </p>
          {link !== null && (
            <a className={styles.link} href={link.href}>
              {link.name}
            </a>
          )}
        </div>
      ))}
    </div>
  );
}
