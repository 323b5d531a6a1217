import { create } from 'zustand';
import { keep, recall } from './keep.ts';

/** How a person likes the console: kept over reloads on this machine. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'system' | 'en' | 'fr';
  readonly time: 'local' | 'utc';
}

/** The first is how it is until someone chooses. */
export const CHOICES: { readonly [Name in keyof Preferences]: readonly [Preferences[Name], ...Preferences[Name][]] } = {
  theme: ['system', 'light', 'dark'],
  language: ['system', 'en', 'fr'],
  time: ['local', 'utc'],
};

const KEPT = 'preferences';

/** Takes of a kept text what is understood; the rest is as it comes first. */
export function parsePreferences(kept: string | null): Preferences {
  const read = objectOf(kept);
  const choose = <Name extends keyof typeof CHOICES>(name: Name): Preferences[Name] => {
    const choices: readonly [Preferences[Name], ...Preferences[Name][]] = CHOICES[name];
    return choices.find((choice) => choice === read[name]) ?? choices[0];
  };
  return { theme: choose('theme'), language: choose('language'), time: choose('time') };
}

function objectOf(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(kept ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

export const usePreferences = create<Preferences>(() => parsePreferences(recall(KEPT)));

export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  keep(KEPT, JSON.stringify(usePreferences.getState()));
}
