import { useEffect, useRef } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Card } from '../parts/card.tsx';
import { holdFeed, letFeedGo } from '../state/actions.ts';
import { useConsole } from '../state/console-store.ts';
import { tweetKey } from '../state/feed.ts';
import { EmptyFeed } from './empty-feed.tsx';
import { FeedControls } from './feed-controls.tsx';
import feedList from './feed-list.module.css';
import { ROW_HEIGHT, TweetRow } from './tweet-row.tsx';
import { useScrollWindow } from './use-scroll-window.ts';
import { visibleRange } from './visible-range.ts';

/** Up to here rows slide to their new place; faster, sliding would be a blur that costs time. */
const CALM_PER_SECOND = 8;
/** A region that scrolls must be reachable by keyboard; Chromium does that by itself only from 130 on. */
const KEYBOARD_SCROLLABLE = { tabIndex: 0 };

/** The feed, newest first. It holds still while a person reads: hovering, scrolled, by keyboard, or on purpose. */
export function LiveTweets({ className }: { readonly className: string | undefined }) {
  const { text } = useLocale();
  return (
    <Card title={text.live.title} aside={<FeedControls />} className={className}>
      <FeedList />
    </Card>
  );
}

function FeedList() {
  const { text } = useLocale();
  const tweets = useConsole((store) => store.feed.shown);
  const isScrolled = useConsole((store) => store.holds.has('scrolled'));
  const isCalm = useConsole((store) => (store.status?.rates.consumed ?? 0) < CALM_PER_SECOND);
  const list = useRef<HTMLElement>(null);
  const { scrollTop, height } = useScrollWindow(list);

  useEffect(() => holdFeed('scrolled', scrollTop > 0), [scrollTop]);
  useEffect(() => letFeedGo, []);
  useEffect(() => {
    if (!isScrolled) list.current?.scrollTo({ top: 0 });
  }, [isScrolled]);

  const { from, to } = visibleRange(scrollTop, height, ROW_HEIGHT, tweets.length);
  return (
    <section
      ref={list}
      className={feedList.list}
      aria-label={text.live.list}
      {...KEYBOARD_SCROLLABLE}
      onPointerEnter={() => holdFeed('hovered', true)}
      onPointerLeave={() => holdFeed('hovered', false)}
      onFocus={(event) => holdFeed('focused', event.currentTarget.matches(':focus-visible'))}
      onBlur={() => holdFeed('focused', false)}
    >
      {tweets.length === 0 && <EmptyFeed />}
      <ol className={feedList.rows} data-calm={isCalm} style={{ height: tweets.length * ROW_HEIGHT }}>
        {tweets.slice(from, to).map((live, offset) => (
          <TweetRow key={tweetKey(live)} live={live} index={from + offset} count={tweets.length} />
        ))}
      </ol>
    </section>
  );
}
