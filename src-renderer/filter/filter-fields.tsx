import type { TweetFilter } from '#shared/domain/insights.ts';
import { topicName, topicNamed } from '#shared/domain/topic-names.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import styles from './filter-bar.module.css';
import { LIST_NAMES, type ListName, withFallback, withList } from './filter-params.ts';
import { FILTER_WORDS } from './filter-words.ts';
import { useFilter } from './use-filter.ts';

/** The less common ways to narrow, each taken over when the person leaves its field or presses Enter. */
export function FilterFields() {
  const words = useWords(FILTER_WORDS);
  const { language } = useLocale();
  const [filter, change] = useFilter();
  const take = (list: ListName, typed: string) => {
    const said = typed.split(',').map((value) => value.trim().replace(/^[#@]/, ''));
    const values = list === 'topics' ? said.map(topicNamed) : said;
    change(withList(filter, list, [...new Set(values.filter((value) => value !== ''))]));
  };
  const shown = (list: ListName) =>
    (filter[list] ?? []).map((value) => (list === 'topics' ? topicName(value, language) : value));
  return (
    <div className={styles.fields}>
      {LIST_NAMES.map((list) => (
        <label key={list} className={styles.field}>
          {words.lists[list]}
          <input
            key={filter[list]?.join()}
            type="text"
            maxLength={1_000}
            placeholder={words.several}
            defaultValue={shown(list).join(', ')}
            onBlur={({ currentTarget: { value } }) => take(list, value)}
            onKeyDown={({ key, currentTarget: { value } }) => key === 'Enter' && take(list, value)}
          />
        </label>
      ))}
      <Confidence filter={filter} onChange={change} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.isFallback === true}
          onChange={({ currentTarget: { checked } }) => change(withFallback(filter, checked))}
        />
        <span>
          {words.fallback}
          <small>{words.fallbackHint}</small>
        </span>
      </label>
    </div>
  );
}

function Confidence(props: { readonly filter: TweetFilter; readonly onChange: (filter: TweetFilter) => void }) {
  const { filter, onChange } = props;
  const { format } = useLocale();
  const words = useWords(FILTER_WORDS);
  const { minConfidence = 0, maxConfidence = 1, ...rest } = filter;
  const set = (from: number, to: number) =>
    onChange({
      ...rest,
      ...(from > 0 ? { minConfidence: from } : {}),
      ...(to < 1 ? { maxConfidence: to } : {}),
    });
  return (
    <fieldset className={styles.confidence}>
      <legend>{words.confidence}</legend>
      <label className={styles.range}>
        {words.atLeast} {format.percent(minConfidence)}
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={minConfidence}
          onChange={({ currentTarget: { valueAsNumber: from } }) => set(from, Math.max(from, maxConfidence))}
        />
      </label>
      <label className={styles.range}>
        {words.atMost} {format.percent(maxConfidence)}
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={maxConfidence}
          onChange={({ currentTarget: { valueAsNumber: to } }) => set(Math.min(to, minConfidence), to)}
        />
      </label>
    </fieldset>
  );
}
