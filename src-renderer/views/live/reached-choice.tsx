import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import styles from './live-view.module.css';
import { LIVE_WORDS } from './live-words.ts';
import { REACHED, reachedOf } from './reached.ts';

/** Which station the tweets shown must have reached. */
export function ReachedChoice() {
  const words = useWords(LIVE_WORDS);
  const reached = useRoute(({ params }) => reachedOf(params.reached));
  return (
    <select
      className={styles.reached}
      aria-label={words.reached}
      data-narrow={reached !== null}
      value={reached ?? ''}
      onChange={({ currentTarget: { value } }) => changeParams({ reached: value })}
    >
      <option value="">{words.anywhere}</option>
      {REACHED.map((station) => (
        <option key={station} value={station}>
          {words.stations[station]}
        </option>
      ))}
    </select>
  );
}
