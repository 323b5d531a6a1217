import type { Tweet } from '#shared/domain/tweet.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import styles from './panes.module.css';

const LOOKS = ['message', 'tweet'] as const;
type Look = (typeof LOOKS)[number];

/** How the chosen message is looked at: as it lies in the log, or as the tweet it carries; kept while the list is walked. */
export function useLook(tweet: Tweet | null): Look {
  const wished = useRoute(({ params }) => params.look);
  return tweet !== null && wished === 'tweet' ? 'tweet' : 'message';
}

/** Nothing where the message carries no tweet. */
export function LookSwitch({ tweet }: { readonly tweet: Tweet | null }) {
  const words = useWords(TOPIC_WORDS);
  const look = useLook(tweet);
  if (tweet === null) return null;
  return (
    <fieldset className={styles.looks} aria-label={words.looks.label}>
      {LOOKS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === look}
          onClick={() => changeParams({ look: one === 'message' ? null : one })}
        >
          {words.looks[one]}
        </button>
      ))}
    </fieldset>
  );
}
