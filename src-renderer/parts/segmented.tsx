import styles from './segmented.module.css';

interface SegmentedProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  /** null where what is shown is none of them. */
  readonly chosen: Choice | null;
  readonly isSmall?: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** A few choices side by side, one of them taken. */
export function Segmented<Choice extends string>(props: SegmentedProps<Choice>) {
  const { label, choices, nameOf, chosen, isSmall = false, onChoose } = props;
  return (
    <fieldset className={styles.choices} data-small={isSmall} aria-label={label}>
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === chosen} onClick={() => onChoose(choice)}>
          {nameOf(choice)}
        </button>
      ))}
    </fieldset>
  );
}
