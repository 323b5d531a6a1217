import { createContext, useContext } from 'react';
import { englishText, type Text } from './english.ts';
import { createFormats, type Formats } from './formats.ts';

export interface Locale {
  readonly text: Text;
  readonly format: Formats;
}

/** English words; numbers and dates as the person's own English has them. */
export function createLocale(languages: readonly string[]): Locale {
  const format = createFormats(languages.find((language) => /^en(-|$)/.test(language)) ?? 'en');
  return { text: englishText(format), format };
}

const LocaleContext = createContext<Locale>(createLocale(['en']));
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
