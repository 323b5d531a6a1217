import { useLocale } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { catchUpFeed, holdFeed } from '../state/actions.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './live-tweets.module.css';

/** Whether the feed moves, what is new behind it, and a button to hold it. */
export function FeedControls() {
  const { text } = useLocale();
  const isPaused = useConsole((store) => store.holds.has('paused'));
  const isHeld = useConsole((store) => store.feed.isHeld);
  const newCount = useConsole((store) => store.feed.newCount);
  const isRunning = useConsole((store) => store.link.state === 'open' && store.status?.state === 'running');
  const mode = isRunning ? text.live.live : '';
  return (
    <>
      {isHeld && newCount > 0 && (
        <button
          type="button"
          className={styles.fresh}
          aria-label={text.live.showFresh(newCount)}
          onClick={() => catchUpFeed()}
        >
          <Icon name="arrowUp" size={12} />
          {text.live.fresh(newCount)}
        </button>
      )}
      <span className={styles.mode} data-live={isRunning && !isHeld}>
        {isHeld ? text.live.held : mode}
      </span>
      <IconButton
        icon={isPaused ? 'play' : 'pause'}
        name={text.live.pause}
        tip={isPaused ? text.live.resume : text.live.pause}
        isSmall
        isPressed={isPaused}
        onClick={() => holdFeed('paused', !isPaused)}
      />
    </>
  );
}
