import { useConsole } from './console-store.ts';

/** When the page stopped being current, ms since the epoch; null while it is connected or nothing was shown yet. */
export function useStaleSince(): number | null {
  return useConsole(({ link, status }) => {
    if (link.state === 'open' || status === null) return null;
    return link.state === 'lost' ? link.sinceMs : status.nowMs;
  });
}
