import { useCallback } from 'react';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import { useLocale } from '../locale/use-locale.ts';
import { frenchActivity } from './activity-french.ts';

/** What happened, in the language of the console; in the engine's words where only those are known. */
export function useSaid(): (entry: ActivityEntry) => string {
  const { language, format } = useLocale();
  return useCallback(
    ({ what, message }) => (language === 'fr' && what !== undefined ? frenchActivity(what, format) : message),
    [language, format],
  );
}
