import { useLocale } from '../locale/use-locale.ts';
import { type ConsoleState, useConsole } from '../state/console-store.ts';
import feedList from './feed-list.module.css';

/** Why there is nothing to see, and what to do. */
export function EmptyFeed() {
  const { text } = useLocale();
  const words = useConsole((store) => emptyState(store));
  const { title, detail } = text.live.empty[words];
  return (
    <div className={feedList.empty}>
      <p className={feedList.emptyTitle}>{title}</p>
      <p>{detail}</p>
    </div>
  );
}

function emptyState({ status }: ConsoleState): 'stopped' | 'running' | 'silent' | 'unknown' {
  if (status === null) return 'unknown';
  if (status.state !== 'running') return 'stopped';
  return status.source.on && status.source.simulator?.rate !== 0 ? 'running' : 'silent';
}
