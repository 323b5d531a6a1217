import { useState } from 'react';
import { HEADER } from '#shared/domain/headers.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { Section } from './section.tsx';
import type { Inspected } from './use-inspected.ts';

/** The message in the log, as far as it is known here. */
export function MessageSection({ inspected }: { readonly inspected: Inspected }) {
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const { position, trace, tweet } = inspected;
  const headers = headersOf(inspected);
  return (
    <Section title={words.message} aside={<CopyJson value={inspected} />}>
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
        {trace !== null && (
          <>
            <dt>{words.appendedAt}</dt>
            <dd>{format.dateTime(trace.appendedMs)}</dd>
          </>
        )}
        <dt>{words.bytes}</dt>
        <dd>{words.bytesOf(new TextEncoder().encode(JSON.stringify(tweet)).length)}</dd>
      </dl>
      {headers.length > 0 && (
        <dl className={`${styles.facts} ${styles.headers}`} aria-label={words.headers}>
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
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
