import type { MessageRow } from '#shared/contract/topic.ts';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import line from '../../../parts/row-list.module.css';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';

/** One message in a list. */
export function MessageLine({ row }: { readonly row: MessageRow }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  return (
    <>
      <span className={styles.offset}>{row.offset}</span>
      <time className={line.time} title={format.dateTime(row.timestampMs)}>
        {format.time(row.timestampMs)}
      </time>
      {row.tweet === null ? (
        <span className={styles.tag} title={row.noTweet?.message}>
          {words.browse.noTweet}
        </span>
      ) : (
        <bdi className={line.user}>@{row.tweet.user}</bdi>
      )}
      <bdi className={line.text}>{row.tweet?.text ?? row.preview}</bdi>
      <span className={line.size}>{words.browse.bytes(row.bytes)}</span>
    </>
  );
}
