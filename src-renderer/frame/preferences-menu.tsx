import { useId, useRef, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { CHOICES, type Preferences, prefer, usePreferences } from '../state/preferences.ts';
import styles from './preferences-menu.module.css';
import rail from './rail.module.css';
import { useDismissal } from './use-dismissal.ts';

/** Theme, language and time zone of this machine's console. */
export function PreferencesMenu() {
  const { text } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useDismissal(root, isOpen, () => setOpen(false));
  return (
    <div className={styles.root} ref={root}>
      <button
        type="button"
        className={rail.tool}
        aria-label={text.frame.preferences}
        title={text.frame.preferences}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="appearance" size={18} />
      </button>
      {isOpen && (
        <section className={styles.panel} id={panelId} aria-label={text.frame.preferences}>
          <PreferenceChoices />
        </section>
      )}
    </div>
  );
}

/** The choices alone, for a place of their own. */
export function PreferenceChoices() {
  const { text } = useLocale();
  return (
    <>
      <Choice name="theme" titles={text.preferences.theme} />
      <Choice name="language" titles={text.preferences.language} />
      <Choice name="time" titles={text.preferences.time} />
    </>
  );
}

interface ChoiceProps<Name extends keyof Preferences> {
  readonly name: Name;
  readonly titles: Readonly<Record<Preferences[Name] | 'title', string>>;
}

function Choice<Name extends keyof Preferences>({ name, titles }: ChoiceProps<Name>) {
  const chosen = usePreferences((preferences) => preferences[name]);
  const choices: readonly Preferences[Name][] = CHOICES[name];
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.title}>{titles.title}</legend>
      <div className={styles.options}>
        {choices.map((choice) => (
          <label key={choice} className={styles.option}>
            <input
              className="visually-hidden"
              type="radio"
              name={group}
              checked={choice === chosen}
              onChange={() => prefer({ [name]: choice })}
            />
            {titles[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
