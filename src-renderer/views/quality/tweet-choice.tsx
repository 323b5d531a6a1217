import type { ReactNode } from 'react';
import type { Tweet } from '#shared/domain/tweet.ts';
import { changeParams } from '../../frame/use-route.ts';
import styles from './tweet-choice.module.css';

interface TweetChoiceProps {
  readonly tweet: Tweet;
  readonly isChosen: boolean;
  /** Text and verdicts side by side, where there is room. */
  readonly isWide?: boolean;
  /** What was found in it. */
  readonly children: ReactNode;
}

/** One tweet of a list of differences: a click opens it in the inspector. */
export function TweetChoice({ tweet, isChosen, isWide = false, children }: TweetChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.choice}
        data-wide={isWide}
        aria-current={isChosen}
        onClick={() => changeParams({ tweet: tweet.tweet_id })}
      >
        <bdi className={styles.text}>{tweet.text}</bdi>
        {children}
      </button>
    </li>
  );
}
