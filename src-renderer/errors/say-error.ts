import { useCallback } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { fullStop } from '../locale/full-stop.ts';
import type { Language } from '../locale/language.ts';
import { useLocale } from '../locale/use-locale.ts';
import { FRENCH_ERRORS } from './french-errors.ts';

/** An error as the console says it: a sentence, what to do, and in other languages what the engine itself said. */
export interface SaidError {
  readonly message: string;
  readonly hint: string;
  /** The engine's own English words with their names and numbers; null where they are the message already. */
  readonly original: string | null;
}

/** A page of another version than its engine may hear of a code it does not know: then the engine's words have to do. */
export function sayError({ code, message, hint }: ErrorShape, language: Language): SaidError {
  const french = language === 'fr' && Object.hasOwn(FRENCH_ERRORS, code) ? FRENCH_ERRORS[code] : null;
  if (french === null) return { message: fullStop(message), hint, original: null };
  return { message: french.summary, hint: french.hint, original: message };
}

/** What a code means, in French; null for one that this page does not know. */
export function frenchSummary(code: string): string | null {
  return Object.hasOwn(FRENCH_ERRORS, code) ? FRENCH_ERRORS[code as keyof typeof FRENCH_ERRORS].summary : null;
}

export function useSayError(): (error: ErrorShape) => SaidError {
  const { language } = useLocale();
  return useCallback((error) => sayError(error, language), [language]);
}
