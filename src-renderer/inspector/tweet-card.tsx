import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import type { Explanation } from '#shared/domain/explanation.ts';
import { LISTS } from '../filter/filter-params.ts';
import { termsOf } from '../filter/matching.ts';
import { changeParams, useRoute } from '../frame/use-route.ts';
import { createdAtMs } from '../live/created-at.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { WeighedText } from './weighed-text.tsx';

const SHOWN_HASHTAGS = 30;

interface TweetCardProps {
  readonly tweet: LiveTweet['tweet'];
  readonly explanation: Explanation | null;
}

/** The tweet as its readers see it, with what weighed. Its text is foreign: isolated, boxed in, never interpreted. */
export function TweetCard({ tweet, explanation }: TweetCardProps) {
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const searched = useRoute(({ params }) => params.q);
  const atMs = createdAtMs(tweet.created_at);
  return (
    <article className={styles.tweet}>
      <header className={styles.author}>
        <Narrow list="users" value={tweet.user} label={`@${tweet.user}`} className={styles.user} />
        <Narrow list="languages" value={tweet.lang} label={tweet.lang} className={styles.quiet} />
        {!Number.isNaN(atMs) && <time dateTime={new Date(atMs).toISOString()}>{format.dateTime(atMs)}</time>}
      </header>
      <p className={styles.text} dir="auto" lang={tweet.lang}>
        <WeighedText text={tweet.text} terms={termsOf(searched)} explanation={explanation} />
      </p>
      <footer className={styles.counts}>
        {tweet.hashtags.slice(0, SHOWN_HASHTAGS).map((hashtag) => (
          <Narrow key={hashtag} list="hashtags" value={hashtag} label={`#${hashtag}`} className={styles.hashtag} />
        ))}
        <span className={styles.quiet}>{words.likes(tweet.like_count)}</span>
        <span className={styles.quiet}>{words.retweets(tweet.retweet_count)}</span>
      </footer>
    </article>
  );
}

interface NarrowProps {
  readonly list: keyof typeof LISTS;
  readonly value: string;
  readonly label: string;
  readonly className: string | undefined;
}

/** What it says, as a button that narrows the list to it. */
export function Narrow({ list, value, label, className }: NarrowProps) {
  const words = useWords(INSPECTOR_WORDS);
  const param = value.replace(/[%,]/g, encodeURIComponent);
  return (
    <button
      type="button"
      className={`${styles.narrow} ${className}`}
      title={words.filterBy(label)}
      onClick={() => changeParams({ [LISTS[list]]: param })}
    >
      <bdi>{label}</bdi>
    </button>
  );
}
