import { useState } from 'react';
import type { RequestData } from '#shared/contract/requests.ts';
import type { Result } from '#shared/contract/result.ts';
import { useClient } from '../client/client-context.ts';
import { ErrorText } from '../errors/error-text.tsx';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { HealthState } from '../parts/health-state.tsx';
import { differencesOf } from './differences.ts';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { Section } from './section.tsx';

type Documents = RequestData<'tweets.read'>;

/** What both stores have of the tweet, read when the person asks. */
export function StoresSection({ tweetId }: { readonly tweetId: string }) {
  const client = useClient();
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const [isBusy, setBusy] = useState(false);
  const [check, setCheck] = useState<{ readonly result: Result<Documents>; readonly atMs: number } | null>(null);
  const read = async () => {
    setBusy(true);
    const result = await client.request('tweets.read', { tweetId });
    setCheck({ result, atMs: Date.now() });
    setBusy(false);
  };
  const button = (
    <>
      {check !== null && <span className={styles.quiet}>{words.checkedAt(format.time(check.atMs))}</span>}
      <button type="button" className={styles.button} disabled={isBusy} onClick={() => void read()}>
        {isBusy ? words.checking : words.check}
      </button>
    </>
  );
  return (
    <Section title={words.stores} aside={button}>
      {check === null && <p className={styles.quiet}>{words.checkHint}</p>}
      {check !== null && !check.result.ok && (
        <p role="alert">
          <ErrorText error={check.result.error} />
        </p>
      )}
      {check?.result.ok && <Comparison documents={check.result.data} />}
    </Section>
  );
}

function Comparison({ documents: { index, archive } }: { readonly documents: Documents }) {
  const words = useWords(INSPECTOR_WORDS);
  const differences = index === null || archive === null ? [] : differencesOf(index, archive);
  return (
    <div role="status">
      <ul className={styles.stores}>
        <Presence name={words.index} isThere={index !== null} />
        <Presence name={words.archive} isThere={archive !== null} />
      </ul>
      {index !== null && archive !== null && (
        <p className={styles.verdict}>{differences.length === 0 ? words.same : words.differ(differences.length)}</p>
      )}
      {differences.length > 0 && (
        <table className={styles.differences}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.index}</th>
              <th scope="col">{words.archive}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, one, other }) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td>{one ?? '–'}</td>
                <td>{other ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {index !== null && <Document name={words.index} value={index} />}
      {archive !== null && <Document name={words.archive} value={archive} />}
    </div>
  );
}

function Presence({ name, isThere }: { readonly name: string; readonly isThere: boolean }) {
  const words = useWords(INSPECTOR_WORDS);
  const word = isThere ? words.has : words.hasNot;
  return (
    <li>
      <HealthState state={isThere ? 'ok' : 'down'} word={`${name} ${word}`} />
    </li>
  );
}

function Document({ name, value }: { readonly name: string; readonly value: unknown }) {
  const words = useWords(INSPECTOR_WORDS);
  return (
    <details className={styles.document}>
      <summary>
        {words.document}: {name}
      </summary>
      <pre className={styles.json}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}
