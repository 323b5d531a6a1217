import { useId, useRef, useState } from 'react';
import { useDismissal } from '../../frame/use-dismissal.ts';
import { goTo, useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Icon } from '../../parts/icon.tsx';
import { LONGEST_NAME, narrowingOf, restoreFilter, saveFilter, useSavedFilters } from '../../state/saved-filters.ts';
import bar from '../filter-bar.module.css';
import styles from './saved-filters.module.css';
import { SavedRow } from './saved-row.tsx';
import { SAVED_WORDS } from './saved-words.ts';

/** Filters with names: to use, to share, to rename, to take away and get back. */
export function SavedFilters() {
  const words = useWords(SAVED_WORDS);
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useDismissal(root, isOpen, () => setOpen(false));
  return (
    <div className={bar.more} ref={root}>
      <button
        type="button"
        className={bar.button}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="star" size={14} />
        {words.open}
      </button>
      {isOpen && (
        <section className={`${bar.panel} ${styles.panel}`} id={panelId} aria-label={words.title}>
          <List close={() => setOpen(false)} />
          <SaveForm />
        </section>
      )}
    </div>
  );
}

function List({ close }: { readonly close: () => void }) {
  const words = useWords(SAVED_WORDS);
  const view = useRoute((route) => route.view);
  const filters = useSavedFilters((saved) => saved.filters);
  const removed = useSavedFilters((saved) => saved.removed);
  return (
    <>
      {filters.length === 0 && removed === null && <p className={styles.none}>{words.none}</p>}
      <ul className={styles.list}>
        {filters.map((filter) => (
          <SavedRow
            key={filter.id}
            filter={filter}
            view={view}
            onUse={() => {
              goTo(view, filter.params);
              close();
            }}
          />
        ))}
      </ul>
      <p className={styles.removed} role="status">
        {removed !== null && (
          <>
            <bdi>{words.removed(removed.filter.name)}</bdi>{' '}
            <button type="button" className={bar.clear} onClick={restoreFilter}>
              {words.undo}
            </button>
          </>
        )}
      </p>
    </>
  );
}

function SaveForm() {
  const words = useWords(SAVED_WORDS);
  const params = useRoute((route) => route.params);
  const [name, setName] = useState('');
  const isNarrow = Object.keys(narrowingOf(params)).length > 0;
  return (
    <form
      className={styles.form}
      title={isNarrow ? undefined : words.saveHint}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || !isNarrow) return;
        saveFilter(name, params);
        setName('');
      }}
    >
      <input
        type="text"
        className={styles.input}
        aria-label={words.name}
        placeholder={words.name}
        maxLength={LONGEST_NAME}
        disabled={!isNarrow}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <button type="submit" className={bar.button} disabled={!isNarrow || name.trim() === ''}>
        {words.save}
      </button>
    </form>
  );
}
