import { type ReactNode, useId, useRef, useState } from 'react';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { useDismissal } from '../frame/use-dismissal.ts';
import { useRoute } from '../frame/use-route.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { SentimentMark } from '../parts/sentiment-mark.tsx';
import styles from './filter-bar.module.css';
import { FilterChips } from './filter-chips.tsx';
import { FilterFields } from './filter-fields.tsx';
import { withSentimentToggled } from './filter-params.ts';
import { FILTER_WORDS } from './filter-words.ts';
import { SavedFilters } from './saved/saved-filters.tsx';
import { useFilter } from './use-filter.ts';

/** What the view looks at. It stands in the address: a link to the page is a link to the filter. */
export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const words = useWords(FILTER_WORDS);
  const [filter, change] = useFilter();
  // As it was typed: the filter itself has no spaces at its ends.
  const typed = useRoute(({ params }) => params.q ?? '');
  return (
    <search className={styles.bar} aria-label={words.bar}>
      <div className={styles.row}>
        <label className={styles.search}>
          <Icon name="search" size={14} />
          <span className="visually-hidden">{words.text}</span>
          <input
            type="search"
            data-shortcut="filter"
            placeholder={words.text}
            maxLength={500}
            value={typed}
            onChange={({ currentTarget: { value } }) => {
              const { text: _text, ...rest } = filter;
              change(value === '' ? rest : { ...rest, text: value });
            }}
          />
        </label>
        <fieldset className={styles.sentiments} aria-label={words.sentiments}>
          {SENTIMENTS.toReversed().map((sentiment) => (
            <button
              key={sentiment}
              type="button"
              className={styles.sentiment}
              aria-pressed={filter.sentiments?.includes(sentiment) ?? false}
              onClick={() => change(withSentimentToggled(filter, sentiment))}
            >
              <SentimentMark sentiment={sentiment} />
            </button>
          ))}
        </fieldset>
        <MoreFilters />
        {children}
        <SavedFilters />
        <CopyLink />
      </div>
      <FilterChips filter={filter} onChange={change} />
    </search>
  );
}

function MoreFilters() {
  const words = useWords(FILTER_WORDS);
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useDismissal(root, isOpen, () => setOpen(false));
  return (
    <div className={styles.more} ref={root}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="settings" size={14} />
        {words.more}
      </button>
      {isOpen && (
        <section className={styles.panel} id={panelId} aria-label={words.more}>
          <FilterFields />
        </section>
      )}
    </div>
  );
}

function CopyLink() {
  const words = useWords(FILTER_WORDS);
  const { text } = useLocale();
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setDone('copied');
    } catch {
      setDone('notCopied');
    }
    setTimeout(() => setDone(null), 2_000);
  };
  return (
    <button type="button" className={styles.button} title={text.palette.copyLink} onClick={() => void copy()}>
      <Icon name={done === 'copied' ? 'check' : 'link'} size={14} />
      <span aria-live="polite">{done === null ? words.copyLink : words[done]}</span>
    </button>
  );
}
