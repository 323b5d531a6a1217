import { useLocale } from '../locale/use-locale.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { REHEARSAL_WORDS } from '../rehearsal/rehearsal-words.ts';
import { secondsLeft, useRehearsal } from '../rehearsal/use-rehearsal.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './link-banner.module.css';

/** Wherever one looks: what is broken now is broken on purpose. */
export function RehearsalBanner() {
  const { language, format } = useLocale();
  const words = REHEARSAL_WORDS[language](format);
  const { heal } = useRehearsal();
  const active = useConsole(({ status }) => status?.rehearsals);
  const nowMs = useConsole(({ status }) => status?.nowMs ?? 0);
  if (active === undefined || active.length === 0) return null;
  const names = active.map(({ fault }) => words.faults[fault].name).join(', ');
  const untilMs = Math.max(...active.map((one) => one.untilMs));
  return (
    <section className={`${styles.banner} ${styles.lost}`} aria-label={words.banner(names)}>
      <Icon name="rehearse" />
      <p>
        <strong>{words.banner(names)}</strong> {words.heals(secondsLeft(untilMs, nowMs), active.length)}
      </p>
      <Button icon="check" onClick={() => active.forEach(({ fault }) => void heal(fault))}>
        {words.heal}
      </Button>
    </section>
  );
}
