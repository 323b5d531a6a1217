import styles from './switch.module.css';

/** On or off, at once. */
export function Switch({
  name,
  isOn,
  isDisabled = false,
  onChange,
}: {
  readonly name: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={isOn}
      aria-label={name}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
    >
      <span className={styles.knob} />
    </button>
  );
}
