import type { TweetFileLook } from '#shared/contract/tweet-files.ts';
import { useWords } from '../../../locale/use-locale.ts';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';

/** What the engine takes the file for, with its first tweets and the first lines that are none. */
export function FoundFile({ look }: { readonly look: TweetFileLook }) {
  const words = useWords(FILE_WORDS);
  const { name, bytes, format, tweets, rejected, samples, rejects } = look;
  return (
    <>
      <dl className={styles.facts}>
        <dt className="visually-hidden">{words.source}</dt>
        <dd className={styles.name}>
          <bdi>{name}</bdi>
        </dd>
        <dt>{words.takenFor}</dt>
        <dd lang="en">{format}</dd>
        <dt>{words.size}</dt>
        <dd>{words.bytes(bytes)}</dd>
        <dt>{words.looked}</dt>
        <dd>{words.lookedAt(tweets, rejected)}</dd>
      </dl>
      {samples.length > 0 && (
        <ul className={styles.samples} aria-label={words.samples}>
          {samples.map(({ user, text }) => (
            <li key={`${user} ${text}`}>
              <bdi className={styles.user}>@{user}</bdi> <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
      {rejects.length > 0 && (
        <div className={styles.rejects}>
          <ul aria-label={words.rejects}>
            {rejects.map(({ line, reason }) => (
              <li key={line}>
                <strong>{words.line(line)}</strong> <bdi lang="en">{reason}</bdi>
              </li>
            ))}
          </ul>
          <p>{words.rejectNote}</p>
        </div>
      )}
    </>
  );
}
