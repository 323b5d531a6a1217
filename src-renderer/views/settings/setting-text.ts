import type { SettingForm } from '#shared/settings/setting-kinds.ts';

/** A value as it stands in a text field, which the engine reads back as a variable's text would be. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, weight]) => `${name}:${weight}`)
    .join(',');
}

/** Whether the field now says what is in force: then there is nothing to change. */
export function isSame(form: SettingForm, typed: unknown, value: unknown): boolean {
  const normal = (one: unknown) => (form.control === 'number' ? String(one).trim() : textOf(one).trim());
  return normal(typed) === normal(value);
}
