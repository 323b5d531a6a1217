import { useCallback } from 'react';
import type { ModelAnswer, ModelExchange } from '#shared/contract/model-answer.ts';
import type { ContractClient } from '../client/contract-client.ts';
import { useAnswer } from '../client/use-answer.ts';
import { ErrorText } from '../errors/error-text.tsx';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { SPENDING_WORDS } from '../spending/spending-words.ts';
import styles from './inspector.module.css';
import { Section } from './section.tsx';

const REFRESH_MS = 5_000;

/** What was asked of a model about the tweet, and what it said; nothing where none was asked. */
export function ModelAnswerSection({ tweetId }: { readonly tweetId: string }) {
  const words = useWords(SPENDING_WORDS);
  const ask = useCallback((client: ContractClient) => client.request('analysis.record', { tweetId }), [tweetId]);
  const { data, error } = useAnswer(ask, REFRESH_MS);
  if (error !== null) {
    return (
      <Section title={words.title}>
        <p role="alert">
          <ErrorText error={error} />
        </p>
      </Section>
    );
  }
  if (data === null || data.tweetId !== tweetId) return null;
  return (
    <Section title={words.title} aside={<span className={styles.quiet}>{words.outcomes[data.outcome]}</span>}>
      {data.error !== null && (
        <p>
          <ErrorText error={data.error} />
        </p>
      )}
      {data.exchange === null ? (
        <p className={styles.quiet}>{words.gone}</p>
      ) : (
        <Exchange answer={data} exchange={data.exchange} />
      )}
    </Section>
  );
}

function Exchange({ answer, exchange }: { readonly answer: ModelAnswer; readonly exchange: ModelExchange }) {
  const words = useWords(SPENDING_WORDS);
  const { format } = useLocale();
  const usd = (value: number | null) => (value === null ? words.unknown : format.money(value));
  const { inputTokens, cachedInputTokens, outputTokens } = exchange;
  const prompt = exchange.messages.map(({ role, content }) => `${role}:\n${content}`).join('\n\n');
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.model}</dt>
        <dd>{exchange.model}</dd>
        <dt>{words.prompt}</dt>
        <dd>{exchange.promptVersion}</dd>
        {answer.name !== '' && (
          <>
            <dt>{words.name}</dt>
            <dd>
              {answer.name}, {words.together(exchange.tweets)}
            </dd>
          </>
        )}
        <dt>{words.tokens}</dt>
        <dd>
          {words.tokensOf(format.count(inputTokens), format.count(cachedInputTokens), format.count(outputTokens))}
        </dd>
        <dt>{words.cost}</dt>
        <dd>{words.costOf(usd(answer.costUsd), usd(exchange.costUsd))}</dd>
        <dt>{words.took}</dt>
        <dd>
          {format.milliseconds(exchange.durationMs)}
          {words.retried(exchange.retries)}
        </dd>
        {exchange.requestId !== '' && (
          <>
            <dt>{words.requestId}</dt>
            <dd>{exchange.requestId}</dd>
          </>
        )}
      </dl>
      <Text title={words.asked} content={prompt} />
      <Text title={words.answer} content={exchange.answer} />
    </>
  );
}

/** A region that scrolls must be reachable by keyboard. */
const KEYBOARD_SCROLLABLE = { tabIndex: 0 };

function Text({ title, content }: { readonly title: string; readonly content: string }) {
  const words = useWords(SPENDING_WORDS);
  return (
    <details className={styles.document}>
      <summary>{title}</summary>
      <pre className={styles.json} {...KEYBOARD_SCROLLABLE}>
        {content}
      </pre>
      <CopyButton name={words.copy} done={words.copied} content={content} />
    </details>
  );
}
