import { useCallback, useEffect, useState } from 'react';
import type { WholeDeadLetter } from '#shared/contract/dead-letters.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { ErrorText } from '../../../errors/error-text.tsx';
import { frenchSummary } from '../../../errors/say-error.ts';
import { InspectorDetails } from '../../../inspector/inspector.tsx';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import { LookSwitch, useLook } from '../look-switch.tsx';
import { MessageParts } from '../message-parts.tsx';
import styles from '../panes.module.css';
import { BodyEditor } from './body-editor.tsx';

interface LetterDetailProps {
  readonly offset: number;
  readonly onChange: () => Promise<void>;
}

/** One letter: why it is here, what it says, and the way back, mended or as it is. */
export function LetterDetail({ offset, onChange }: LetterDetailProps) {
  const words = useWords(TOPIC_WORDS);
  const client = useClient();
  const [letter, setLetter] = useState<WholeDeadLetter | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const read = useCallback(async () => {
    const result = await client.request('deadLetters.read', { offset });
    if (result.ok) setLetter(result.data);
    else setError(result.error);
  }, [client, offset]);
  useEffect(() => void read(), [read]);

  const look = useLook(letter?.tweet ?? null);
  if (letter === null) return <p className={styles.empty}>{error === null ? '…' : <ErrorText error={error} />}</p>;
  const body = edited !== null && edited !== letter.body.content ? { body: edited } : {};
  const redrive = async () => {
    const result = await client.request('deadLetters.redrive', { offsets: [offset], ...body });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setAsking(false);
    setEdited(null);
    await Promise.all([read(), onChange()]);
  };
  const redriveName = 'body' in body ? words.letters.redriveEdited : words.letters.redriveOne;
  return (
    <>
      <Head letter={letter} />
      <div className={styles.head}>
        <Button isPrimary onClick={() => setAsking(true)}>
          {redriveName}
        </Button>
        {edited === null ? (
          <Button
            isDisabled={letter.body.encoding === 'base64' || letter.body.isCut}
            onClick={() => setEdited(letter.body.content)}
          >
            {words.letters.edit}
          </Button>
        ) : (
          <Button onClick={() => setEdited(null)}>{words.letters.reset}</Button>
        )}
        <CopyButton name={words.copy} done={words.copied} content={letter.body.content} />
        <LookSwitch tweet={letter.tweet} />
      </div>
      {letter.body.encoding === 'base64' && <p className={styles.faint}>{words.letters.binary}</p>}
      {letter.body.isCut && <p className={styles.faint}>{words.letters.tooLong}</p>}
      {edited !== null && <BodyEditor content={edited} onChange={setEdited} />}
      {look === 'tweet' && letter.tweet !== null ? (
        <div className={styles.inspector}>
          <InspectorDetails tweetId={letter.tweet.tweet_id} />
        </div>
      ) : (
        <MessageParts messageKey={letter.key} headers={letter.headers} body={edited === null ? letter.body : null} />
      )}
      {isAsking && (
        <Modal
          title={words.letters.askOne}
          error={error}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
              <Button isPrimary onClick={() => void redrive()}>
                {redriveName}
              </Button>
            </>
          }
        >
          <p>{letter.redriven === null ? words.letters.allNote : words.letters.again}</p>
        </Modal>
      )}
    </>
  );
}

/** In French what the code means, and after it what the engine found in this very message. */
function Reason({ code, reason }: { readonly code: string; readonly reason: string }) {
  const { language } = useLocale();
  const summary = language === 'fr' ? frenchSummary(code) : null;
  if (summary === null) return <bdi>{reason}</bdi>;
  return (
    <>
      {summary} <bdi lang="en">({reason})</bdi>
    </>
  );
}

function Head({ letter }: { readonly letter: WholeDeadLetter }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const { offset, code, reason, stage, original, atMs, redriven } = letter;
  const origin =
    original === null
      ? words.letters.neverInLog
      : words.letters.was(original.topic, original.partition, original.offset);
  return (
    <>
      <header className={styles.head}>
        <h3 className={styles.title}>{words.message.title(letter.partition, offset)}</h3>
        <span className={styles.faint}>
          {format.dateTime(atMs)} · {words.letters.stage(stage)} · {origin}
        </span>
      </header>
      <p className={styles.why}>
        <code>{code}</code> <Reason code={code} reason={reason} />
      </p>
      {redriven !== null && (
        <p className={styles.valid}>
          {words.letters.redriven(format.time(redriven.atMs), redriven.partition, redriven.offset)}
          {redriven.isEdited && ` (${words.letters.edited})`}
        </p>
      )}
    </>
  );
}
