import type { SettingDescription } from '#shared/contract/settings.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Switch } from '../../parts/switch.tsx';
import { textOf } from './setting-text.ts';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly setting: SettingDescription;
  readonly value: unknown;
  readonly isDisabled: boolean;
  readonly isWrong: boolean;
  /** Id of what says why. */
  readonly describedBy: string;
  readonly onChange: (value: unknown) => void;
}

/** The input a setting's kind asks for. Everything but a switch sends text, which the engine reads as it would a variable. */
export function SettingControl({ id, name, setting, value, isDisabled, isWrong, describedBy, onChange }: Props) {
  const { field } = useWords(SETTINGS_WORDS);
  const { form } = setting;
  const common = { id, disabled: isDisabled, 'aria-invalid': isWrong, 'aria-describedby': describedBy };
  if (form.control === 'switch') {
    return (
      <span className={styles.onOff}>
        {value === true ? field.on : field.off}
        <Switch name={name} isOn={value === true} isDisabled={isDisabled} onChange={onChange} />
      </span>
    );
  }
  if (form.control === 'choice') {
    return (
      <select
        {...common}
        className={styles.input}
        value={textOf(value)}
        onChange={(event) => onChange(event.target.value)}
      >
        {form.values.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      className={styles.input}
      type="text"
      inputMode={form.control === 'number' ? 'numeric' : 'text'}
      spellCheck={false}
      autoComplete="off"
      value={textOf(value)}
      placeholder={setting.default === null && setting.computed === null ? setting.example : textOf(setting.default)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
