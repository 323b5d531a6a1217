import { compareSessions } from '#shared/report/compare.ts';
import { sessionTitle } from '#shared/report/verdict.ts';
import { voiceOf } from '#shared/report/words/report-words.ts';
import type { Session } from '#shared/session/session-record.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';

export function ComparePage({ one, other }: { readonly one: Session; readonly other: Session }) {
  const words = useWords(SESSIONS_WORDS);
  const { language } = useLocale();
  const voice = voiceOf(language);
  const { rows, differences } = compareSessions(one, other, voice);
  return (
    <div className={styles.compare}>
      <Card title={words.differences}>
        <ul className={styles.differences}>
          {differences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title={words.compare}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">
                {words.first}: <bdi>{sessionTitle(one, voice)}</bdi>
              </th>
              <th scope="col">
                {words.second}: <bdi>{sessionTitle(other, voice)}</bdi>
              </th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <td>{row.one}</td>
                <td>{row.other}</td>
                <td data-better={row.isBetter}>
                  {row.difference}
                  {row.isBetter !== null && ` (${row.isBetter ? words.better : words.worse})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}
