import { useState } from 'react';
import { formatRoute } from '../../frame/route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { LONGEST_NAME, removeFilter, renameFilter, type SavedFilter } from '../../state/saved-filters.ts';
import styles from './saved-filters.module.css';
import { SAVED_WORDS } from './saved-words.ts';

interface SavedRowProps {
  readonly filter: SavedFilter;
  /** Where its link leads. */
  readonly view: string;
  readonly onUse: () => void;
}

/** One saved filter and what can be done with it. */
export function SavedRow({ filter, view, onUse }: SavedRowProps) {
  const words = useWords(SAVED_WORDS);
  const [isRenaming, setRenaming] = useState(false);
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const { id, name, params } = filter;
  const copy = async () => {
    const link = new URL(formatRoute({ view, params }), location.href).href;
    setSaid(
      await navigator.clipboard.writeText(link).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    );
    setTimeout(() => setSaid(null), 2_000);
  };
  if (isRenaming) return <Renaming filter={filter} onDone={() => setRenaming(false)} />;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.use} aria-label={words.apply(name)} onClick={onUse}>
        <bdi>{name}</bdi>
        <span className={styles.what}>{said === null ? whatOf(filter) : words[said]}</span>
      </button>
      <IconButton icon="link" name={words.copy(name)} onClick={() => void copy()} />
      <IconButton icon="pencil" name={words.rename(name)} onClick={() => setRenaming(true)} />
      <IconButton icon="cross" name={words.remove(name)} onClick={() => removeFilter(id)} />
    </li>
  );
}

function Renaming({ filter: { id, name }, onDone }: { readonly filter: SavedFilter; readonly onDone: () => void }) {
  const words = useWords(SAVED_WORDS);
  return (
    <li className={styles.row}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          renameFilter(id, String(new FormData(event.currentTarget).get('name') ?? ''));
          onDone();
        }}
      >
        <input
          ref={(field) => field?.focus()}
          type="text"
          name="name"
          className={styles.input}
          aria-label={words.newName(name)}
          maxLength={LONGEST_NAME}
          defaultValue={name}
        />
        <IconButton icon="check" name={words.save} type="submit" />
        <IconButton icon="cross" name={words.keep} onClick={onDone} />
      </form>
    </li>
  );
}

/** What it narrows to, as it stands in the address. */
function whatOf({ params }: SavedFilter): string {
  return Object.values(params).join(' · ').slice(0, 80);
}
