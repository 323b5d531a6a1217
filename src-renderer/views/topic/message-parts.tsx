import { useId } from 'react';
import type { MessageBody } from '#shared/contract/topic.ts';
import { useWords } from '../../locale/use-locale.ts';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import styles from './panes.module.css';
import { readable } from './readable.ts';

interface MessagePartsProps {
  readonly messageKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** null where it is shown elsewhere. */
  readonly body: MessageBody | null;
}

/** Key, headers and body, as they are: nothing in them is markup. */
export function MessageParts({ messageKey, headers, body }: MessagePartsProps) {
  const { message } = useWords(TOPIC_WORDS);
  const bodyId = useId();
  const pairs = Object.entries(headers);
  return (
    <>
      <section>
        <h4 className={styles.caption}>{message.key}</h4>
        <bdi className={styles.faint}>{messageKey ?? message.noKey}</bdi>
      </section>
      <section>
        <h4 className={styles.caption}>{message.headers}</h4>
        {pairs.length === 0 && <p className={styles.faint}>{message.noHeaders}</p>}
        <dl className={styles.headers}>
          {pairs.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {body !== null && (
        <section aria-labelledby={bodyId}>
          <h4 id={bodyId} className={styles.caption}>
            {message.body}
            {body.encoding === 'base64' && ` · ${message.base64}`}
            {body.isCut && ` · ${message.cut}`}
          </h4>
          <pre className={styles.code} dir="auto">
            {readable(body)}
          </pre>
        </section>
      )}
    </>
  );
}
