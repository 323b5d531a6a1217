import { useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';
import { type BrowseForm, STARTS } from './browse-query.ts';

interface BrowseBarProps {
  readonly form: BrowseForm;
  readonly partitions: number;
  readonly onChange: (form: BrowseForm) => void;
  readonly onRead: () => void;
}

/** Where to read, and what for. */
export function BrowseBar({ form, partitions, onChange, onRead }: BrowseBarProps) {
  const { browse } = useWords(TOPIC_WORDS);
  const set = (change: Partial<BrowseForm>) => onChange({ ...form, ...change });
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        onRead();
      }}
    >
      <Field name={browse.partition}>
        {(id) => (
          <select id={id} value={form.partition} onChange={(event) => set({ partition: Number(event.target.value) })}>
            {Array.from({ length: Math.max(1, partitions) }, (_, partition) => partition).map((partition) => (
              <option key={partition} value={partition}>
                {partition}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={browse.start}>
        {(id) => (
          <select
            id={id}
            value={form.start}
            onChange={(event) => set({ start: event.target.value as BrowseForm['start'] })}
          >
            {STARTS.map((start) => (
              <option key={start} value={start}>
                {browse.starts[start]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {form.start === 'offset' && (
        <Field name={browse.offset}>
          {(id) => (
            <input
              id={id}
              size={9}
              inputMode="numeric"
              value={form.offset}
              onChange={(event) => set({ offset: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field name={browse.from}>
        {(id) => (
          <input
            id={id}
            type="datetime-local"
            step={1}
            value={form.from}
            onChange={(event) => set({ from: event.target.value })}
          />
        )}
      </Field>
      <Field name={browse.to}>
        {(id) => (
          <input
            id={id}
            type="datetime-local"
            step={1}
            value={form.to}
            onChange={(event) => set({ to: event.target.value })}
          />
        )}
      </Field>
      <Field name={browse.contains}>
        {(id) => (
          <input
            id={id}
            type="search"
            maxLength={200}
            placeholder={browse.containsHint}
            value={form.contains}
            onChange={(event) => set({ contains: event.target.value })}
          />
        )}
      </Field>
      <Button type="submit" icon="search">
        {browse.read}
      </Button>
    </form>
  );
}
