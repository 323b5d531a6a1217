import { ErrorText } from '../../errors/error-text.tsx';
import { useWords } from '../../locale/use-locale.ts';
import styles from './live-view.module.css';
import { LIVE_WORDS } from './live-words.ts';
import type { StoredMatches } from './use-stored-matches.ts';

/** What the index has besides the feed, and a way to more of it. */
export function StoredBar({ stored, shown }: { readonly stored: StoredMatches; readonly shown: number }) {
  const words = useWords(LIVE_WORDS);
  const { state, error, total, hasMore, look } = stored;
  if (state === 'failed' && error !== null) {
    return (
      <p className={styles.stored} role="alert">
        <ErrorText error={error} />
        <LookButton words={words.again} onClick={look} />
      </p>
    );
  }
  return (
    <p className={styles.stored}>
      <span role="status">
        {state === 'looking' && words.looking}
        {state === 'found' && words.found(shown, total, hasMore)}
        {state === 'idle' && words.onlyFeed}
      </span>
      {state === 'idle' && <LookButton words={words.lookInIndex} onClick={look} />}
      {state === 'found' && hasMore && <LookButton words={words.more} onClick={look} />}
    </p>
  );
}

function LookButton({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.look} onClick={onClick}>
      {words}
    </button>
  );
}
