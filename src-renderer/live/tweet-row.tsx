import { memo } from 'react';
import type { LiveTweet, Trace } from '#shared/contract/live-tweet.ts';
import { topicName } from '#shared/domain/topic-names.ts';
import { HighlightedText } from '../filter/highlighted-text.tsx';
import { MarkedText } from '../filter/marked-text.tsx';
import type { Term } from '../filter/matching.ts';
import { useLocale } from '../locale/use-locale.ts';
import { SentimentMark } from '../parts/sentiment-mark.tsx';
import { createdAtMs } from './created-at.ts';
import styles from './tweet-row.module.css';

/** px; rows are all alike so that the feed can draw only those in sight. */
export const ROW_HEIGHT = 104;
/** More than any row can show: a text of 25,000 characters would cost layout time for nothing. */
const SHOWN_CHARACTERS = 400;

interface TweetRowProps {
  readonly live: LiveTweet;
  readonly index: number;
  readonly count: number;
}

/** One tweet in a list that slides. */
export const TweetRow = memo(function TweetRow({ live, index, count }: TweetRowProps) {
  return (
    <li
      className={styles.row}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, zIndex: count - index }}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      <TweetLines live={live} />
    </li>
  );
});

/** A tweet as a list shows it; without a trace where no one knows its journey. */
export type ShownTweet = Pick<LiveTweet, 'tweet' | 'analysis'> & { readonly trace: Trace | null };

interface TweetLinesProps {
  readonly live: ShownTweet;
  /** What is marked in the text. */
  readonly terms?: readonly Term[];
  /** The text with what the index found marked: marks more than the terms alone, accents folded. */
  readonly highlight?: string | null;
}

/** Who, what, how it was read. The text is foreign: it is isolated, clamped and never interpreted. */
export const TweetLines = memo(function TweetLines({ live, terms, highlight = null }: TweetLinesProps) {
  const { text, format, language } = useLocale();
  const { tweet, analysis, trace } = live;
  const atMs = createdAtMs(tweet.created_at);
  return (
    <>
      <p className={styles.meta}>
        <bdi className={styles.user}>@{tweet.user}</bdi>
        <bdi className={styles.lang}>{tweet.lang}</bdi>
        {!Number.isNaN(atMs) && <time dateTime={new Date(atMs).toISOString()}>{format.time(atMs)}</time>}
      </p>
      <p className={styles.text} dir="auto">
        {highlight === null ? (
          <MarkedText text={tweet.text.slice(0, SHOWN_CHARACTERS)} terms={terms} />
        ) : (
          <HighlightedText text={highlight.slice(0, SHOWN_CHARACTERS)} />
        )}
      </p>
      <p className={styles.analysis}>
        {analysis === null ? (
          <span className={styles.pending}>{text.live.notAnalysed}</span>
        ) : (
          <>
            <SentimentMark sentiment={analysis.sentiment} />
            <span>{text.live.confidence(format.percent(analysis.confidence))}</span>
            <bdi className={styles.topic}>{topicName(analysis.topic, language)}</bdi>
          </>
        )}
        {trace !== null && <Latency trace={trace} />}
      </p>
    </>
  );
});

function Latency({ trace }: { readonly trace: Trace }) {
  const { text, format } = useLocale();
  const tookMs = storedAfterMs(trace);
  return (
    <span className={styles.latency} title={text.live.latencyTitle}>
      {tookMs === null ? text.live.onItsWay : format.milliseconds(tookMs)}
    </span>
  );
}

/** From produced (or appended, where no one noted that) to being in both stores; null where it is not there yet. */
function storedAfterMs({ producedMs, appendedMs, indexedMs, archivedMs }: Trace): number | null {
  if (indexedMs === null || archivedMs === null) return null;
  return Math.max(0, Math.max(indexedMs, archivedMs) - (producedMs ?? appendedMs));
}
