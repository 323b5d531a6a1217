import { useId } from 'react';
import type { PresentSetting, SettingDescription, SettingsReport } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { sayError } from '../../errors/say-error.ts';
import { type Locale, useLocale, useWords } from '../../locale/use-locale.ts';
import { draftValue, isDrafted, undoDraft, useDraft } from './draft.ts';
import { SecretControl } from './secret-control.tsx';
import { SettingControl } from './setting-control.tsx';
import { SETTING_NAMES } from './setting-names.ts';
import { isSame, textOf } from './setting-text.ts';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';

interface Props {
  readonly setting: SettingDescription;
  readonly report: SettingsReport;
  readonly problem: ErrorShape | undefined;
}

/** One setting: what it is, what it is now and why, and the way to change it. */
export function SettingField({ setting, report, problem }: Props) {
  const { path } = setting;
  const words = useWords(SETTINGS_WORDS);
  const locale = useLocale();
  const draft = useDraft();
  const id = useId();
  const present = report.values[path] as PresentSetting;
  const name = nameOf(path, locale);
  const isChanged = isDrafted(draft, path);
  const drafted = draft.values[path];
  const value = isChanged && drafted !== null ? drafted : drafted === null ? setting.default : present.value;
  const change = (next: unknown) => {
    if (isSame(setting.form, next, present.value)) undoDraft(path);
    else draftValue(path, next);
  };
  const notes = notesOf(setting, present, report, words);
  const isKept = present.origin === 'file' || present.origin === 'profile';
  return (
    <div className={styles.field} data-changed={isChanged} data-wrong={problem !== undefined}>
      <div className={styles.what}>
        <label htmlFor={id} className={styles.name}>
          {name}
        </label>
        <p className={styles.description}>{descriptionOf(setting, locale)}</p>
        <p id={`${id}-why`} className={styles.notes}>
          {problem !== undefined ? (
            <span className={styles.problem} role="alert">
              {problemWords(problem, setting, locale, words)}
            </span>
          ) : (
            notes.join(' · ')
          )}
        </p>
      </div>
      <div className={styles.how}>
        {setting.isSecret ? (
          <SecretControl
            id={id}
            path={path}
            name={name}
            present={present}
            home={report.secrets}
            describedBy={`${id}-why`}
          />
        ) : (
          <SettingControl
            id={id}
            name={name}
            setting={setting}
            value={value}
            isDisabled={present.isFixed}
            isWrong={problem !== undefined}
            describedBy={`${id}-why`}
            onChange={change}
          />
        )}
        <span className={styles.marks}>
          {isChanged && (
            <span className={styles.changed}>{drafted === null ? words.field.willReset : words.field.changed}</span>
          )}
          {isChanged && (
            <button
              type="button"
              className={styles.small}
              aria-label={words.field.undo(name)}
              onClick={() => undoDraft(path)}
            >
              {words.field.undoShort}
            </button>
          )}
          {!isChanged && isKept && !setting.isSecret && !present.isFixed && (
            <button
              type="button"
              className={styles.small}
              aria-label={words.field.reset(name)}
              onClick={() => draftValue(path, null)}
            >
              {words.field.resetShort}
            </button>
          )}
        </span>
      </div>
    </div>
  );
}

export function nameOf(path: string, { language }: Locale): string {
  return SETTING_NAMES[path]?.name[language] ?? path;
}

export function descriptionOf({ path, description }: SettingDescription, { language }: Locale): string {
  return language === 'fr' ? (SETTING_NAMES[path]?.description ?? description) : description;
}

type Words = ReturnType<(typeof SETTINGS_WORDS)['en']>;

function notesOf(setting: SettingDescription, present: PresentSetting, report: SettingsReport, words: Words) {
  const { field, secret } = words;
  if (setting.path === 'data') return [field.data];
  if (present.origin === 'environment') return [field.byVariable(setting.variable)];
  if (present.origin === 'flag') return [field.byFlag(setting.flag)];
  const standard = () => {
    if (setting.isSecret) return [];
    if (setting.default === null) return setting.computed === null ? [] : [field.computed(setting.computed)];
    const text = textOf(setting.default);
    if (setting.form.control === 'switch') return [field.default(setting.default === true ? field.on : field.off)];
    return [field.default(text === '' ? field.empty : text)];
  };
  return [
    ...(present.origin === 'file' || present.origin === 'profile' ? [field.kept] : []),
    ...standard(),
    ...(setting.isSecret && !report.secrets.isWritable ? [secret.readOnly] : []),
    ...(setting.isShared ? [field.shared] : []),
    ...(report.waiting.includes(setting.path) ? [field.waiting] : setting.applies === 'restart' ? [field.restart] : []),
  ];
}

/** In the words of the declaration, which in French come from the kind of the field. */
function problemWords(problem: ErrorShape, setting: SettingDescription, { language, format }: Locale, words: Words) {
  if (problem.code !== 'SETTING_INVALID') {
    const { message, hint } = sayError(problem, language);
    return `${message} ${hint}`;
  }
  if (language === 'en') return words.field.allowed(String(problem.data.allowed ?? setting.allowed));
  const { form, path } = setting;
  if (form.control === 'number')
    return words.field.allowed(words.field.number(format.count(form.min), format.count(form.max)));
  if (form.control === 'amount') return words.field.allowed(words.field.amount);
  if (form.control === 'choice') return words.field.allowed(form.values.join(', '));
  return words.field.allowed(SETTING_NAMES[path]?.allowed ?? setting.allowed);
}
