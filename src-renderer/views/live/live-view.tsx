import { useMemo } from 'react';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useRoute } from '../../frame/use-route.ts';
import { Inspector } from '../../inspector/inspector.tsx';
import { FeedControls } from '../../live/feed-controls.tsx';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { useConsole } from '../../state/console-store.ts';
import { FEED_LIMIT } from '../../state/feed.ts';
import { LiveList } from './live-list.tsx';
import styles from './live-view.module.css';
import { LIVE_WORDS } from './live-words.ts';
import { ReachedChoice } from './reached-choice.tsx';
import { rowsOf } from './rows.ts';
import { StoredBar } from './stored-bar.tsx';
import { useShownTweets } from './use-shown-tweets.ts';
import { useStoredMatches } from './use-stored-matches.ts';

/** The tweets as they pass, narrowed by a filter, and beside them everything about the chosen one. */
export function LiveView() {
  const { text } = useLocale();
  const words = useWords(LIVE_WORDS);
  const tweets = useShownTweets();
  const all = useConsole((store) => store.feed.shown.length);
  const stored = useStoredMatches();
  const rows = useMemo(() => rowsOf(tweets, stored.rows), [tweets, stored.rows]);
  const tweetId = useRoute(({ params }) => params.tweet ?? null);
  return (
    <div className={styles.view}>
      <FilterBar>
        <ReachedChoice />
      </FilterBar>
      <Card title={text.live.title} note={words.shown(tweets.length, all)} aside={<FeedControls />}>
        <Overflow />
        <LiveList rows={rows} liveCount={tweets.length} stored={stored} tweetId={tweetId} />
        <StoredBar stored={stored} shown={rows.length - tweets.length} />
      </Card>
      <Inspector tweetId={tweetId} />
    </div>
  );
}

/** The feed is bounded: when it cannot keep all, it says so. */
function Overflow() {
  const words = useWords(LIVE_WORDS);
  const waiting = useConsole((store) => store.feed.waiting.length);
  const newCount = useConsole((store) => store.feed.newCount);
  const isSampled = useConsole((store) => store.feed.isSampled);
  if (newCount > waiting) {
    return (
      <p className={styles.overflow} role="status">
        {words.overflow(newCount - waiting, FEED_LIMIT)}
      </p>
    );
  }
  return isSampled ? <p className={styles.sampled}>{words.sampled}</p> : null;
}
