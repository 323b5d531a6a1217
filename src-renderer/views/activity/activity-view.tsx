import type { ActivityEntry } from '#shared/contract/activity.ts';
import { useSaid } from '../../activity/use-said.ts';
import { Original } from '../../errors/error-text.tsx';
import { useSayError } from '../../errors/say-error.ts';
import { formatRoute } from '../../frame/route.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { UndoLine } from '../../parts/undo-line.tsx';
import { entryKey } from '../../state/activity.ts';
import { clearNotices, isNotice, restoreNotices, useAllActivity, useNotices } from '../../state/notices.ts';
import styles from './activity-view.module.css';
import { ACTIVITY_WORDS } from './activity-words.ts';
import { asLine, LEVELS, type Level, levelsOf, matchingEntries } from './matching-entries.ts';

const ICONS: Readonly<Record<Level, IconName>> = { info: 'rest', warning: 'warning', error: 'cross' };

/** Everything that happened, in words, with what to do about it. */
export function ActivityView() {
  const words = useWords(ACTIVITY_WORDS);
  const activity = useAllActivity();
  const params = useRoute((route) => route.params);
  const levels = levelsOf(params.levels);
  const search = params.q ?? '';
  const said = useSaid();
  const shown = matchingEntries(activity, levels, search, said);
  const { entries: notices, cleared } = useNotices();
  const toggle = (level: Level) => {
    const wished = LEVELS.filter((one) => (one === level ? !levels.has(one) : levels.has(one)));
    changeParams({ levels: wished.length === LEVELS.length ? null : wished.join(',') });
  };
  return (
    <section className={styles.view} aria-label={words.title}>
      <div className={styles.bar}>
        <input
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => changeParams({ q: event.target.value })}
        />
        <fieldset className={styles.levels} aria-label={words.filter}>
          {LEVELS.map((level) => (
            <Button key={level} icon={ICONS[level]} isPressed={levels.has(level)} onClick={() => toggle(level)}>
              {words.levels[level]}
            </Button>
          ))}
        </fieldset>
        <span className={styles.count} role="status">
          {words.shown(shown.length, activity.length)}
        </span>
        {notices.length > 0 && <Button onClick={clearNotices}>{words.clear(notices.length)}</Button>}
        <CopyButton name={words.copyAll} done={words.copied} content={shown.map(asLine).join('\n')} />
      </div>
      {cleared.length > 0 && (
        <UndoLine what={words.cleared(cleared.length)} undo={words.undo} onUndo={restoreNotices} />
      )}
      {shown.length === 0 && <p className={styles.empty}>{activity.length === 0 ? words.empty : words.noMatch}</p>}
      <ol className={styles.list} aria-label={words.list}>
        {shown.map((entry) => (
          <Entry key={entryKey(entry)} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: ActivityEntry }) {
  const words = useWords(ACTIVITY_WORDS);
  const { format } = useLocale();
  const said = useSaid();
  const sayError = useSayError();
  const { level, error, atMs, places = [] } = entry;
  return (
    <li className={styles.entry} data-level={level}>
      <time className={styles.time} dateTime={new Date(atMs).toISOString()}>
        {format.dateTime(atMs)}
      </time>
      <span className={styles.level}>
        <Icon name={ICONS[level]} size={14} />
        {words.level[level]}
      </span>
      <div className={styles.words}>
        {isNotice(entry) && <span className={styles.asked}>{words.notDone}</span>}
        <bdi>{said(entry)}</bdi>
        {places.length > 0 && (
          <p className={styles.hint}>
            {places.map(({ partition, offset }) => (
              <a
                key={`${partition}/${offset}`}
                href={formatRoute({ view: 'topic', params: { at: `${partition}:${offset}` } })}
              >
                {words.place(partition, offset)}
              </a>
            ))}
          </p>
        )}
        {error !== null && (
          <p className={styles.hint}>
            <code>{error.code}</code> {sayError(error).hint} <Original error={error} />
          </p>
        )}
      </div>
      <span className={styles.copy}>
        <CopyButton name={words.copy} done={words.copied} content={asLine(entry)} />
      </span>
    </li>
  );
}
