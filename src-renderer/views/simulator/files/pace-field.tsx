import { useWords } from '../../../locale/use-locale.ts';
import { Field } from '../../../parts/field.tsx';
import styles from './file-modal.module.css';
import { FILE_WORDS } from './file-words.ts';
import type { FilePaceName } from './use-source-change.ts';

const PACES: readonly FilePaceName[] = ['max', 'recorded', '10', '100', '1000'];

interface PaceFieldProps {
  readonly pace: FilePaceName;
  /** The rate that a flag or a variable gives: it stays whatever is chosen. null where it can be chosen. */
  readonly fixed: string | number | null;
  readonly onChange: (pace: FilePaceName) => void;
}

export function PaceField({ pace, fixed, onChange }: PaceFieldProps) {
  const words = useWords(FILE_WORDS);
  if (fixed !== null) {
    return (
      <Field name={words.pace}>
        {(id) => (
          <div>
            <output id={id} className={styles.fixed}>
              {words.fixedPace(fixed)}
            </output>
            <p className={styles.faint}>{words.paceFixed}</p>
          </div>
        )}
      </Field>
    );
  }
  return (
    <Field name={words.pace}>
      {(id) => (
        <select
          id={id}
          value={pace}
          onChange={(event) => onChange(PACES.find((one) => one === event.target.value) ?? 'max')}
        >
          {PACES.map((one) => (
            <option key={one} value={one}>
              {words.paces[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
