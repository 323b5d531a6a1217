import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { termsOf } from '../../filter/matching.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { EmptyFeed } from '../../live/empty-feed.tsx';
import row from '../../live/tweet-row.module.css';
import { ROW_HEIGHT, TweetLines } from '../../live/tweet-row.tsx';
import { useScrollWindow } from '../../live/use-scroll-window.ts';
import { visibleRange } from '../../live/visible-range.ts';
import { useWords } from '../../locale/use-locale.ts';
import { holdFeed, letFeedGo } from '../../state/actions.ts';
import { useConsole } from '../../state/console-store.ts';
import { tweetKey } from '../../state/feed.ts';
import styles from './live-view.module.css';
import { LIVE_WORDS } from './live-words.ts';
import { stepTo } from './walk.ts';

interface LiveListProps {
  readonly tweets: readonly LiveTweet[];
  readonly tweetId: string | null;
}

/** The feed as a list to choose from. It holds still while it is scrolled, or has the keyboard: its rows must not walk away. */
export function LiveList({ tweets, tweetId }: LiveListProps) {
  const words = useWords(LIVE_WORDS);
  const isScrolled = useConsole((store) => store.holds.has('scrolled'));
  const searched = useRoute(({ params }) => params.q);
  const terms = useMemo(() => termsOf(searched), [searched]);
  const list = useRef<HTMLDivElement>(null);
  const { scrollTop, height } = useScrollWindow(list);
  const idPrefix = useId();

  useEffect(() => holdFeed('scrolled', scrollTop > 0), [scrollTop]);
  useEffect(() => letFeedGo, []);
  useEffect(() => {
    if (!isScrolled) list.current?.scrollTo({ top: 0 });
  }, [isScrolled]);

  const chosen = tweetId === null ? -1 : tweets.findIndex(({ tweet }) => tweet.tweet_id === tweetId);
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(event.key, chosen, tweets.length, Math.max(1, Math.floor(height / ROW_HEIGHT) - 1));
    const target = next === null ? undefined : tweets[next];
    if (next === null || target === undefined) return;
    event.preventDefault();
    changeParams({ tweet: target.tweet.tweet_id });
    reveal(list.current, next);
  };
  const { from, to } = visibleRange(scrollTop, height, ROW_HEIGHT, tweets.length);
  const isChosenDrawn = chosen >= from && chosen < to;
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={words.list}
      aria-activedescendant={isChosenDrawn ? `${idPrefix}${chosen}` : undefined}
      tabIndex={0}
      data-shortcut="list"
      onKeyDown={walk}
      onFocus={() => holdFeed('focused', true)}
      onBlur={() => holdFeed('focused', false)}
    >
      {tweets.length === 0 && <Empty />}
      <div className={styles.rows} role="presentation" style={{ height: tweets.length * ROW_HEIGHT }}>
        {tweets.slice(from, to).map((live, offset) => (
          <div
            key={tweetKey(live)}
            id={`${idPrefix}${from + offset}`}
            className={`${row.row} ${styles.option}`}
            style={{ transform: `translateY(${(from + offset) * ROW_HEIGHT}px)` }}
            role="option"
            tabIndex={-1}
            aria-selected={from + offset === chosen}
            aria-posinset={from + offset + 1}
            aria-setsize={tweets.length}
            onClick={() => {
              changeParams({ tweet: live.tweet.tweet_id });
              list.current?.focus({ preventScroll: true });
            }}
            onKeyDown={walk}
          >
            <TweetLines live={live} terms={terms} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Scrolls no further than it must. */
function reveal(list: HTMLElement | null, index: number): void {
  if (list === null) return;
  const top = index * ROW_HEIGHT;
  const { scrollTop, clientHeight } = list;
  if (top < scrollTop) list.scrollTop = top;
  else if (top + ROW_HEIGHT > scrollTop + clientHeight) list.scrollTop = top + ROW_HEIGHT - clientHeight;
}

function Empty() {
  const words = useWords(LIVE_WORDS);
  const hasTweets = useConsole((store) => store.feed.shown.length > 0);
  if (!hasTweets) return <EmptyFeed />;
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{words.noMatch}</p>
      <p>{words.noMatchDetail}</p>
    </div>
  );
}
