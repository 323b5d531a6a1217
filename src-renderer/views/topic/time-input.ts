import { usePreferences } from '../../state/preferences.ts';

/** What stands in a `datetime-local` input, in the person's zone. @returns null where it is empty */
export function timeOfInput(value: string): number | null {
  if (value === '') return null;
  const isUtc = usePreferences.getState().time === 'utc';
  const ms = Date.parse(isUtc ? `${value}Z` : value);
  return Number.isNaN(ms) ? null : ms;
}
