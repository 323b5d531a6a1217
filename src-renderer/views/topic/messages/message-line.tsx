import type { MessageRow } from '#shared/contract/topic.ts';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';

/** One message in a list. */
export function MessageLine({ row }: { readonly row: MessageRow }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  return (
    <>
      <span className={styles.offset}>{row.offset}</span>
      <time className={styles.time} title={format.dateTime(row.timestampMs)}>
        {format.time(row.timestampMs)}
      </time>
      {row.tweet === null ? (
        <span className={styles.tag} title={row.noTweet?.message}>
          {words.browse.noTweet}
        </span>
      ) : (
        <bdi className={styles.user}>@{row.tweet.user}</bdi>
      )}
      <bdi className={styles.text}>{row.tweet?.text ?? row.preview}</bdi>
      <span className={styles.size}>{words.browse.bytes(row.bytes)}</span>
    </>
  );
}
