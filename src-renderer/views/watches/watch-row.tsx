import type { Watch, WatchState } from '#shared/contract/watches.ts';
import { watchName } from '#shared/text/watch-names.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import list from '../../parts/record-list.module.css';
import { Switch } from '../../parts/switch.tsx';
import { spokenValue } from './metric-units.ts';
import styles from './watches-view.module.css';
import { WATCHES_WORDS } from './watches-words.ts';

const ICONS: Readonly<Record<WatchState, IconName>> = {
  off: 'rest',
  unknown: 'rest',
  quiet: 'check',
  pending: 'warning',
  firing: 'cross',
};

interface WatchRowProps {
  readonly watch: Watch;
  readonly onToggle: (isOn: boolean) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function WatchRow({ watch, onToggle, onEdit, onRemove }: WatchRowProps) {
  const words = useWords(WATCHES_WORDS);
  const { text, format, language } = useLocale();
  const { rule, state, sinceMs, value, fired } = watch;
  const name = watchName(rule.name, language);
  const sentence = words.rule(
    words.metrics[rule.metric],
    rule.comparison,
    spokenValue(rule.metric, rule.threshold, format),
    rule.forSeconds,
  );
  return (
    <li className={`${list.row} ${styles.row}`} data-state={state}>
      <Switch name={words.toggle(name)} isOn={rule.isOn} onChange={onToggle} />
      <div className={styles.what}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.faint}>{sentence}</p>
      </div>
      <div className={styles.value}>
        {value !== null && (
          <>
            <span className={styles.faint}>{words.now} </span>
            {spokenValue(rule.metric, value, format)}
          </>
        )}
      </div>
      <div className={styles.state}>
        <span className={styles.stateWord}>
          <Icon name={ICONS[state]} size={12} /> {words.states[state]}
        </span>
        <span className={styles.faint}>
          {state === 'firing' && sinceMs !== null
            ? text.since(format.time(sinceMs))
            : fired === 0
              ? words.never
              : words.firedTimes(fired)}
        </span>
      </div>
      <div className={styles.tools}>
        <IconButton icon="settings" name={words.edit(name)} onClick={onEdit} />
        <IconButton icon="cross" name={words.remove(name)} onClick={onRemove} />
      </div>
    </li>
  );
}
