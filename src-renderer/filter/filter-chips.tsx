import type { TweetFilter } from '#shared/domain/insights.ts';
import { topicName } from '#shared/domain/topic-names.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './filter-bar.module.css';
import { isNarrowed, LIST_NAMES, withFallback, withToggled } from './filter-params.ts';
import { FILTER_WORDS } from './filter-words.ts';

interface FilterChipsProps {
  readonly filter: TweetFilter;
  readonly onChange: (filter: TweetFilter) => void;
}

/** What the filter asks for besides its text and sentiment, each to be taken away; and all at once. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const words = useWords(FILTER_WORDS);
  const { format, language } = useLocale();
  const { fromMs, toMs, minConfidence, maxConfidence } = filter;
  if (!isNarrowed(filter)) return null;
  const confidence = [
    minConfidence === undefined ? '' : `≥ ${format.percent(minConfidence)}`,
    maxConfidence === undefined ? '' : `≤ ${format.percent(maxConfidence)}`,
  ];
  const time = [
    fromMs === undefined ? '' : `${words.from} ${format.dateTime(fromMs)}`,
    toMs === undefined ? '' : `${words.until} ${format.dateTime(toMs)}`,
  ];
  return (
    <div className={styles.chips}>
      {LIST_NAMES.flatMap((list) =>
        (filter[list] ?? []).map((value) => (
          <Chip
            key={`${list}/${value}`}
            name={words.lists[list]}
            value={list === 'topics' ? topicName(value, language) : value}
            onRemove={() => onChange(withToggled(filter, list, value))}
          />
        )),
      )}
      {(minConfidence !== undefined || maxConfidence !== undefined) && (
        <Chip
          name={words.confidence}
          value={confidence.join(' ').trim()}
          onRemove={() => {
            const { minConfidence: _min, maxConfidence: _max, ...rest } = filter;
            onChange(rest);
          }}
        />
      )}
      {(fromMs !== undefined || toMs !== undefined) && (
        <Chip
          name=""
          value={time.join(' ').trim()}
          onRemove={() => {
            const { fromMs: _from, toMs: _to, ...rest } = filter;
            onChange(rest);
          }}
        />
      )}
      {filter.isFallback === true && (
        <Chip name="" value={words.fallback} onRemove={() => onChange(withFallback(filter, false))} />
      )}
      <button type="button" className={styles.clear} onClick={() => onChange({})}>
        {words.clear}
      </button>
    </div>
  );
}

function Chip(props: { readonly name: string; readonly value: string; readonly onRemove: () => void }) {
  const { name, value, onRemove } = props;
  const words = useWords(FILTER_WORDS);
  return (
    <span className={styles.chip}>
      {name !== '' && <span className={styles.chipName}>{name}</span>}
      <bdi className={styles.chipValue}>{value}</bdi>
      <button
        type="button"
        className={styles.remove}
        aria-label={words.remove(`${name} ${value}`.trim())}
        onClick={onRemove}
      >
        <Icon name="cross" size={10} />
      </button>
    </span>
  );
}
