import type { Rehearsal } from '#shared/contract/rehearsal.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { REHEARSAL_WORDS } from '../../rehearsal/rehearsal-words.ts';
import styles from './rehearse-view.module.css';

/** How the pipeline came back from each fault. */
export function RecoveriesCard({ rehearsals }: { readonly rehearsals: readonly Rehearsal[] }) {
  const { results } = useWords(REHEARSAL_WORDS);
  return (
    <Card title={results.title} note={results.note}>
      {rehearsals.length === 0 ? (
        <p className={styles.empty}>{results.empty}</p>
      ) : (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{results.fault}</th>
                <th scope="col">{results.at}</th>
                <th scope="col" className={styles.number}>
                  {results.lasted}
                </th>
                <th scope="col" className={styles.number} title={results.recoveryNote}>
                  {results.recovery}
                </th>
                <th scope="col" className={styles.number}>
                  {results.peak}
                </th>
                <th scope="col" className={styles.number}>
                  {results.letters}
                </th>
              </tr>
            </thead>
            <tbody>
              {rehearsals.map((one) => (
                <Recovery key={one.id} rehearsal={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Recovery({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const words = useWords(REHEARSAL_WORDS);
  const { format } = useLocale();
  const { fault, startedAtMs, healedAtMs, peakLag, deadLettered } = rehearsal;
  return (
    <tr>
      <th scope="row">{words.faults[fault].name}</th>
      <td>{format.time(startedAtMs)}</td>
      <td className={styles.number}>
        {healedAtMs === null
          ? words.results.running
          : format.duration(Math.round((healedAtMs - startedAtMs) / 1_000) * 1_000)}
      </td>
      <td className={styles.number}>
        <Outcome rehearsal={rehearsal} />
      </td>
      <td className={styles.number}>{words.results.tweets(peakLag)}</td>
      <td className={styles.number}>{format.count(deadLettered)}</td>
    </tr>
  );
}

function Outcome({ rehearsal: { healedAtMs, healedBy, recoveredAtMs } }: { readonly rehearsal: Rehearsal }) {
  const { results } = useWords(REHEARSAL_WORDS);
  const { format } = useLocale();
  if (healedAtMs === null) return '–';
  if (recoveredAtMs !== null) {
    return <strong className={styles.recovered}>{results.in(format.milliseconds(recoveredAtMs - healedAtMs))}</strong>;
  }
  return healedBy === 'stop' ? results.stopped : results.recovering;
}
