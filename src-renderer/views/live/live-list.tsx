import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { termsOf } from '../../filter/matching.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { EmptyFeed } from '../../live/empty-feed.tsx';
import feedList from '../../live/feed-list.module.css';
import row from '../../live/tweet-row.module.css';
import { ROW_HEIGHT, TweetLines } from '../../live/tweet-row.tsx';
import { useScrollWindow } from '../../live/use-scroll-window.ts';
import { visibleRange } from '../../live/visible-range.ts';
import { useWords } from '../../locale/use-locale.ts';
import { holdFeed, letFeedGo } from '../../state/actions.ts';
import { useConsole } from '../../state/console-store.ts';
import styles from './live-view.module.css';
import { LIVE_WORDS } from './live-words.ts';
import { type Row, topOf } from './rows.ts';
import type { StoredMatches } from './use-stored-matches.ts';
import { stepTo } from './walk.ts';

interface LiveListProps {
  /** The live ones first. */
  readonly rows: readonly Row[];
  readonly liveCount: number;
  readonly stored: StoredMatches;
  readonly tweetId: string | null;
}

/** px, as the style sheet has it. */
const HEADING_HEIGHT = 32;
/** So many rows before the end the next page is fetched. */
const EARLY_ROWS = 6;

/** The feed as a list to choose from. It holds still while it is scrolled, or has the keyboard: its rows must not walk away. */
export function LiveList({ rows, liveCount, stored, tweetId }: LiveListProps) {
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

  const chosen = tweetId === null ? -1 : rows.findIndex(({ shown }) => shown.tweet.tweet_id === tweetId);
  const top = (index: number) => topOf(index, liveCount, ROW_HEIGHT, HEADING_HEIGHT);
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(event.key, chosen, rows.length, Math.max(1, Math.floor(height / ROW_HEIGHT) - 1));
    const target = next === null ? undefined : rows[next]?.shown.tweet;
    if (next === null || target === undefined) return;
    event.preventDefault();
    changeParams({ tweet: target.tweet_id });
    reveal(list.current, top(next));
  };
  const { from, to } = visibleRange(scrollTop, height, ROW_HEIGHT, rows.length);
  const isNearEnd = stored.state === 'found' && stored.hasMore && to >= rows.length - EARLY_ROWS && scrollTop > 0;
  const more = useRef(stored.look);
  more.current = stored.look;
  useEffect(() => {
    if (isNearEnd) more.current();
  }, [isNearEnd]);
  const isChosenDrawn = chosen >= from && chosen < to;
  return (
    <div
      ref={list}
      className={feedList.list}
      role="listbox"
      aria-label={words.list}
      aria-activedescendant={isChosenDrawn ? `${idPrefix}${chosen}` : undefined}
      tabIndex={0}
      data-shortcut="list"
      onKeyDown={walk}
      onFocus={() => holdFeed('focused', true)}
      onBlur={() => holdFeed('focused', false)}
    >
      {rows.length === 0 && stored.state !== 'looking' && <Empty />}
      <div className={feedList.rows} role="presentation" style={{ height: top(rows.length) }}>
        {rows.length > liveCount && (
          <p
            className={styles.heading}
            style={{ transform: `translateY(${liveCount * ROW_HEIGHT}px)` }}
            aria-hidden="true"
          >
            {words.storedHeading}
          </p>
        )}
        {rows.slice(from, to).map(({ key, shown, highlight }, offset) => (
          <div
            key={key}
            id={`${idPrefix}${from + offset}`}
            className={`${row.row} ${styles.option}`}
            style={{ transform: `translateY(${top(from + offset)}px)` }}
            role="option"
            tabIndex={-1}
            aria-selected={from + offset === chosen}
            aria-posinset={from + offset + 1}
            aria-setsize={rows.length}
            onClick={() => {
              changeParams({ tweet: shown.tweet.tweet_id });
              list.current?.focus({ preventScroll: true });
            }}
            onKeyDown={walk}
          >
            <TweetLines live={shown} terms={terms} highlight={highlight} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Scrolls no further than it must. */
function reveal(list: HTMLElement | null, top: number): void {
  if (list === null) return;
  const { scrollTop, clientHeight } = list;
  if (top < scrollTop) list.scrollTop = top;
  else if (top + ROW_HEIGHT > scrollTop + clientHeight) list.scrollTop = top + ROW_HEIGHT - clientHeight;
}

function Empty() {
  const words = useWords(LIVE_WORDS);
  const hasTweets = useConsole((store) => store.feed.shown.length > 0);
  if (!hasTweets) return <EmptyFeed />;
  return (
    <div className={feedList.empty}>
      <p className={feedList.emptyTitle}>{words.noMatch}</p>
      <p>{words.noMatchDetail}</p>
    </div>
  );
}
