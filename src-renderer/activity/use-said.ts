import { useCallback } from 'react';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import { useSayError } from '../errors/say-error.ts';
import { useLocale } from '../locale/use-locale.ts';
import { isNotice } from '../state/notices.ts';
import { frenchActivity } from './activity-french.ts';

/** What happened, in the language of the console; in the engine's words where only those are known. */
export function useSaid(): (entry: ActivityEntry) => string {
  const { language, format } = useLocale();
  const sayError = useSayError();
  return useCallback(
    (entry) => {
      const { what, message, error } = entry;
      if (language === 'fr' && what !== undefined) return frenchActivity(what, format);
      return isNotice(entry) && error !== null ? sayError(error).message : message;
    },
    [language, format, sayError],
  );
}
