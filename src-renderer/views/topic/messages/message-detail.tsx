import { useEffect, useState } from 'react';
import type { WholeMessage } from '#shared/contract/topic.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { ErrorText } from '../../../errors/error-text.tsx';
import { InspectorDetails } from '../../../inspector/inspector.tsx';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import { LookSwitch, useLook } from '../look-switch.tsx';
import { MessageParts } from '../message-parts.tsx';
import styles from '../panes.module.css';

interface Place {
  readonly partition: number;
  readonly offset: number;
}

/** One message, whole. */
export function MessageDetail({ partition, offset }: Place) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const client = useClient();
  const [message, setMessage] = useState<WholeMessage | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  useEffect(() => {
    let isOver = false;
    void client.request('topic.message', { partition, offset }).then((result) => {
      if (isOver) return;
      if (result.ok) setMessage(result.data);
      else setError(result.error);
    });
    return () => {
      isOver = true;
    };
  }, [client, partition, offset]);
  const look = useLook(message?.tweet ?? null);
  if (error !== null) {
    const isGone = error.code === 'OFFSET_OUT_OF_RANGE';
    return <p className={styles.empty}>{isGone ? words.browse.gone : <ErrorText error={error} />}</p>;
  }
  if (message === null) return null;
  return (
    <>
      <header className={styles.head}>
        <h3 className={styles.title}>{words.message.title(partition, offset)}</h3>
        <LookSwitch tweet={message.tweet} />
        <CopyButton name={words.copyJson} done={words.copied} content={JSON.stringify(message, null, 2)} />
        <CopyButton name={words.copy} done={words.copied} content={message.body.content} />
      </header>
      <p className={styles.faint}>
        {format.dateTime(message.timestampMs)} · {words.browse.bytes(message.bytes)}
      </p>
      {message.noTweet !== null && (
        <p className={styles.why}>
          <code>{message.noTweet.code}</code> {message.noTweet.message}
        </p>
      )}
      {look === 'tweet' && message.tweet !== null ? (
        <div className={styles.inspector}>
          <InspectorDetails tweetId={message.tweet.tweet_id} />
        </div>
      ) : (
        <MessageParts messageKey={message.key} headers={message.headers} body={message.body} />
      )}
    </>
  );
}
