import { useLocale, useWords } from '../locale/use-locale.ts';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { type Hop, journeyMs, journeyOf } from './journey.ts';
import { Section } from './section.tsx';
import type { Inspected } from './use-inspected.ts';

/** Which hop took how long, one below the other on a common scale. */
export function JourneySection({ inspected: { trace, analysedAtMs } }: { readonly inspected: Inspected }) {
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  if (trace === null) {
    return (
      <Section title={words.journey}>
        <p className={styles.quiet}>{analysedAtMs !== null && words.journeyForgotten(format.dateTime(analysedAtMs))}</p>
      </Section>
    );
  }
  const hops = journeyOf(trace);
  const totalMs = journeyMs(hops);
  const total = trace.committedMs === null ? words.journeyTotal : words.journeyDone;
  return (
    <Section title={words.journey} aside={<span className={styles.quiet}>{total(format.milliseconds(totalMs))}</span>}>
      <ol className={styles.hops}>
        {hops.map((hop) => (
          <HopRow key={hop.name} hop={hop} totalMs={totalMs} />
        ))}
      </ol>
    </Section>
  );
}

function HopRow({ hop: { name, fromMs, toMs }, totalMs }: { readonly hop: Hop; readonly totalMs: number }) {
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const share = (ms: number) => `${(ms / Math.max(totalMs, 0.001)) * 100}%`;
  const isDone = fromMs !== null && toMs !== null;
  return (
    <li className={styles.hop}>
      <span className={styles.hopName}>{words.hops[name]}</span>
      <span className={styles.track} aria-hidden="true">
        {isDone && <span className={styles.hopBar} style={{ left: share(fromMs), width: share(toMs - fromMs) }} />}
      </span>
      <span className={isDone ? styles.took : styles.quiet}>
        {isDone ? format.milliseconds(toMs - fromMs) : words.notYet}
      </span>
    </li>
  );
}
