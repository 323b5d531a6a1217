import { useState } from 'react';
import type { Result } from '#shared/contract/result.ts';
import type { WholeMessage } from '#shared/contract/topic.ts';
import { HEADER } from '#shared/domain/headers.ts';
import { useClient } from '../client/client-context.ts';
import { ErrorText } from '../errors/error-text.tsx';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { Section } from './section.tsx';
import type { Inspected } from './use-inspected.ts';

/** The message in the log: what the engine noted of it, and all of it when the person asks. */
export function MessageSection({ inspected }: { readonly inspected: Inspected }) {
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const { position, trace } = inspected;
  const { raw, isBusy, read } = useRawMessage(position);
  const whole = raw?.ok === true ? raw.data : null;
  const aside = (
    <>
      {whole === null && (
        <button type="button" className={styles.button} disabled={isBusy} onClick={() => void read()}>
          {isBusy ? words.checking : words.readMessage}
        </button>
      )}
      <CopyJson value={whole ?? inspected} />
    </>
  );
  return (
    <Section title={words.message} aside={aside}>
      <dl className={styles.facts}>
        <dt>{words.tweetTopic}</dt>
        <dd>{position.topic}</dd>
        <dt>{words.where}</dt>
        <dd>{words.position(position.partition, position.offset)}</dd>
        {trace?.producedMs != null && (
          <>
            <dt>{words.producedAt}</dt>
            <dd>{format.dateTime(trace.producedMs)}</dd>
          </>
        )}
        {(whole !== null || trace !== null) && (
          <>
            <dt>{words.appendedAt}</dt>
            <dd>{format.dateTime(whole?.timestampMs ?? trace?.appendedMs ?? 0)}</dd>
          </>
        )}
        {whole !== null && (
          <>
            <dt>{words.key}</dt>
            <dd>
              <bdi>{whole.key ?? '–'}</bdi>
            </dd>
            <dt>{words.bytes}</dt>
            <dd>{words.bytesOf(whole.bytes)}</dd>
          </>
        )}
      </dl>
      <Headers headers={whole === null ? headersOf(inspected) : Object.entries(whole.headers)} />
      {raw?.ok === false && (
        <p className={styles.quiet} role="alert">
          <ErrorText error={raw.error} />
        </p>
      )}
      {whole !== null && <pre className={styles.json}>{readableBody(whole)}</pre>}
    </Section>
  );
}

type Raw = Result<WholeMessage>;

function useRawMessage({ topic, partition, offset }: Inspected['position']) {
  const client = useClient();
  const place = `${topic}/${partition}/${offset}`;
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<{ readonly place: string; readonly raw: Raw } | null>(null);
  const read = async () => {
    setBusy(true);
    setFound({ place, raw: await client.request('topic.message', { partition, offset }) });
    setBusy(false);
  };
  return { raw: found?.place === place ? found.raw : null, isBusy, read };
}

function readableBody({ body }: WholeMessage): string {
  if (body.encoding === 'base64' || body.isCut) return body.content;
  try {
    return JSON.stringify(JSON.parse(body.content), null, 2);
  } catch {
    return body.content;
  }
}

function Headers({ headers }: { readonly headers: readonly (readonly [string, string])[] }) {
  const words = useWords(INSPECTOR_WORDS);
  if (headers.length === 0) return null;
  return (
    <dl className={`${styles.facts} ${styles.headers}`} aria-label={words.headers}>
      {headers.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The engine tells what it read in them, not the headers themselves. */
function headersOf({ trace, truth }: Inspected): readonly (readonly [string, string])[] {
  return [
    ...(trace?.producedMs != null ? [[HEADER.producedAt, String(trace.producedMs)] as const] : []),
    ...(truth === null
      ? []
      : [[HEADER.truthSentiment, truth.sentiment] as const, [HEADER.truthTopic, truth.topic] as const]),
  ];
}

export function CopyJson({ value }: { readonly value: unknown }) {
  const words = useWords(INSPECTOR_WORDS);
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(JSON.stringify(value, null, 2));
      setDone('copied');
    } catch {
      setDone('notCopied');
    }
    setTimeout(() => setDone(null), 2_000);
  };
  return (
    <button type="button" className={styles.button} onClick={() => void copy()}>
      <Icon name={done === 'copied' ? 'check' : 'copy'} size={12} />
      <span aria-live="polite">{done === null ? words.copy : words[done]}</span>
    </button>
  );
}
