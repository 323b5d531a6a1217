import type { ActivityEntry } from '#shared/contract/activity.ts';
import { useLocale } from '../locale/use-locale.ts';
import { Card } from '../parts/card.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { entryKey } from '../state/activity.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './activity-card.module.css';
import { useSaid } from './use-said.ts';

const ICONS: Readonly<Record<ActivityEntry['level'], IconName>> = { info: 'rest', warning: 'warning', error: 'cross' };
const SHOWN = 50;

/** What happened, in words, newest first. */
export function ActivityCard({ className }: { readonly className: string | undefined }) {
  const { text } = useLocale();
  const activity = useConsole((store) => store.activity);
  return (
    <Card title={text.activity.title} className={className}>
      {activity.length === 0 ? (
        <p className={styles.empty}>{text.activity.empty}</p>
      ) : (
        <ol className={styles.list}>
          {activity
            .slice(-SHOWN)
            .toReversed()
            .map((entry) => (
              <Entry key={entryKey(entry)} entry={entry} />
            ))}
        </ol>
      )}
    </Card>
  );
}

function Entry({ entry }: { readonly entry: ActivityEntry }) {
  const { text, format } = useLocale();
  const said = useSaid();
  const { level, error, atMs } = entry;
  return (
    <li className={styles.entry} data-level={level} title={error?.hint}>
      <Icon name={ICONS[level]} size={12} />
      <span className="visually-hidden">{text.activity.levels[level]}: </span>
      <span className={styles.message}>{said(entry)}</span>
      <time className={styles.time} dateTime={new Date(atMs).toISOString()}>
        {format.time(atMs)}
      </time>
    </li>
  );
}
