import { useCallback } from 'react';
import type { SearchHit, SearchPage, TweetFilter } from '#shared/domain/insights.ts';
import type { ContractClient } from '../../client/contract-client.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { Inspector } from '../../inspector/inspector.tsx';
import { createdAtMs } from '../../live/created-at.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import line from '../../parts/row-list.module.css';
import { RowList } from '../../parts/row-list.tsx';
import { SentimentMark } from '../../parts/sentiment-mark.tsx';
import { INSIGHTS_WORDS } from './insights-words.ts';
import styles from './tweets-behind.module.css';
import { useInsight } from './use-insight.ts';

const MOST = 200;

/** The tweets the pictures are made of, newest first, with everything about the chosen one beside; opened when asked for. */
export function TweetsBehind() {
  const words = useWords(INSIGHTS_WORDS);
  const isOpen = useRoute(({ params }) => params.tweets === 'shown');
  return (
    <div className={styles.behind}>
      <Button
        icon="chevron"
        isPressed={isOpen}
        onClick={() => changeParams({ tweets: isOpen ? null : 'shown', tweet: null })}
      >
        {isOpen ? words.behind.hide : words.behind.show}
      </Button>
      {isOpen && <Tweets />}
    </div>
  );
}

const askNewest = (client: ContractClient, filter: TweetFilter) =>
  client.request('tweets.search', { filter, sort: 'newest', limit: MOST });

function Tweets() {
  const words = useWords(INSIGHTS_WORDS);
  const { data, error } = useInsight<SearchPage>(askNewest);
  const tweetId = useRoute(({ params }) => params.tweet ?? null);
  const idOf = useCallback(({ document }: SearchHit) => document.tweet.tweet_id, []);
  const note = data === null ? '' : words.behind.count(data.hits.length, data.total);
  return (
    <div className={styles.columns}>
      <Card title={words.behind.title} note={note}>
        {error !== null && (
          <p className={styles.error} role="alert">
            <ErrorText error={error} />
          </p>
        )}
        <RowList
          label={words.behind.list}
          rows={data?.hits ?? []}
          keyOf={idOf}
          chosen={tweetId}
          onChoose={(key) => changeParams({ tweet: key })}
          empty={data === null ? words.loading : words.empty}
          render={(hit) => <Line hit={hit} />}
        />
      </Card>
      <Inspector tweetId={tweetId} />
    </div>
  );
}

function Line({ hit: { document } }: { readonly hit: SearchHit }) {
  const { format } = useLocale();
  const { tweet, analysis } = document;
  const atMs = createdAtMs(tweet.created_at);
  return (
    <>
      <span className={styles.mark}>
        <SentimentMark sentiment={analysis.sentiment} />
      </span>
      <bdi className={line.user}>@{tweet.user}</bdi>
      <bdi className={line.text}>{tweet.text.slice(0, 300)}</bdi>
      {!Number.isNaN(atMs) && <time className={line.time}>{format.time(atMs)}</time>}
    </>
  );
}
