import { createContext, useContext, useMemo } from 'react';
import { englishText, type Text } from './english.ts';
import { createFormats, type Formats, type TimeZone } from './formats.ts';
import { frenchText } from './french.ts';
import { type Language, languageOf, spokenTag, type Translated } from './language.ts';

export interface Locale {
  readonly language: Language;
  readonly text: Text;
  readonly format: Formats;
}

const TEXTS: Translated<(format: Formats) => Text> = { en: englishText, fr: frenchText };

/** Words in the first of the languages that the console speaks; numbers and dates as the person's own kind of it has them. */
export function createLocale(languages: readonly string[], timeZone: TimeZone = 'local'): Locale {
  const tag = spokenTag(languages);
  const language = languageOf(tag);
  const format = createFormats(tag, timeZone);
  return { language, text: TEXTS[language](format), format };
}

const LocaleContext = createContext<Locale>(createLocale(['en']));
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of one view, which come with it when it is opened. */
export function useWords<Words>(words: Translated<(format: Formats) => Words>): Words {
  const { language, format } = useLocale();
  return useMemo(() => words[language](format), [words, language, format]);
}
