import { useId, useRef, useState } from 'react';
import type { EngineStatus, PartStatus } from '#shared/contract/status.ts';
import type { Watch } from '#shared/contract/watches.ts';
import { watchName } from '#shared/text/watch-names.ts';
import { ErrorText } from '../errors/error-text.tsx';
import { technologyName } from '../locale/technology-name.ts';
import { type Locale, useLocale } from '../locale/use-locale.ts';
import { HealthState } from '../parts/health-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { useConsole } from '../state/console-store.ts';
import { useStaleSince } from '../state/use-stale.ts';
import styles from './health-mark.module.css';
import { useDismissal } from './use-dismissal.ts';

/** One mark for all parts; opens what each says. */
export function HealthMark() {
  const locale = useLocale();
  const { text } = locale;
  const known = useConsole((store) => store.status);
  const status = useStaleSince() === null ? known : null;
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useDismissal(root, isOpen, () => setOpen(false));

  const { state, word } = overall(status, locale);
  return (
    <div className={styles.root} ref={root}>
      <button
        type="button"
        className={styles.button}
        data-state={state}
        aria-expanded={isOpen}
        aria-controls={panelId}
        title={text.health.open}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="visually-hidden">{text.health.title}: </span>
        <HealthState state={state} word={word} />
        <Icon name="chevron" size={12} />
      </button>
      {isOpen && (
        <section className={styles.panel} id={panelId} aria-label={text.health.title}>
          {status === null ? (
            <p className={styles.none}>{text.health.unknownLong}</p>
          ) : (
            <ul>
              {status.alarms.map((watch) => (
                <AlarmRow key={watch.rule.id} watch={watch} />
              ))}
              {status.parts.map((part) => (
                <PartRow key={part.part} part={part} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}

/** A watch that fires; the way to it is a click. */
function AlarmRow({ watch: { rule, sinceMs } }: { readonly watch: Watch }) {
  const { text, format, language } = useLocale();
  return (
    <li className={styles.part}>
      <div className={styles.partHead}>
        <strong>{watchName(rule.name, language)}</strong>
        <a className={styles.adapter} href="#/watches">
          {text.health.watch}
        </a>
        <span className={styles.partState}>
          <HealthState state="slow" word={text.health.fires} />
        </span>
      </div>
      {sinceMs !== null && <p className={styles.detail}>{text.since(format.time(sinceMs))}</p>}
    </li>
  );
}

function PartRow({ part }: { readonly part: PartStatus }) {
  const locale = useLocale();
  const { text, format } = locale;
  return (
    <li className={styles.part}>
      <div className={styles.partHead}>
        <strong>{text.parts[part.part]}</strong>
        <span className={styles.adapter}>{technologyName(part.name, locale)}</span>
        <span className={styles.partState}>
          <HealthState state={part.state} word={text.health.states[part.state]} />
        </span>
      </div>
      <p className={styles.detail}>
        {text.since(format.time(part.sinceMs))}
        {part.waiting > 0 && ` · ${text.health.waiting(part.waiting)}`}
      </p>
      {part.error !== null && (
        <p className={styles.error}>
          <ErrorText error={part.error} />
        </p>
      )}
    </li>
  );
}

function overall(
  status: EngineStatus | null,
  { text }: Locale,
): { readonly state: PartStatus['state']; readonly word: string } {
  if (status === null) return { state: 'idle', word: text.health.unknown };
  const count = (state: PartStatus['state']) => status.parts.filter((part) => part.state === state).length;
  if (count('down') > 0) return { state: 'down', word: text.health.down(count('down')) };
  if (status.state === 'failed') return { state: 'down', word: text.health.failed };
  if (count('slow') > 0) return { state: 'slow', word: text.health.slow(count('slow')) };
  if (status.alarms.length > 0) return { state: 'slow', word: text.health.alarms(status.alarms.length) };
  if (count('ok') === 0) return { state: 'idle', word: text.health.idle };
  return { state: 'ok', word: text.health.fine };
}
