import { useEffect } from 'react';
import { holdFeed } from '../state/actions.ts';
import { useConsole } from '../state/console-store.ts';
import { showOverlay, useOverlay } from './overlay.ts';
import { changeParams, goTo, useRoute } from './use-route.ts';
import { VIEWS } from './views.ts';

/** The keys of the whole page; those of a list or a field are handled there. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        showOverlay(useOverlay.getState().shown === 'palette' ? null : 'palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || useOverlay.getState().shown !== null) return;
      if (isTyping(event.target)) return;
      if (act(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=range], [type=radio]), textarea, select');
}

/** @returns whether the key means something. */
function act(key: string): boolean {
  const view = /^[1-9]$/.test(key) ? VIEWS[Number(key) - 1] : undefined;
  if (view !== undefined) goTo(view.id);
  else if (key === '?') showOverlay('help');
  else if (key === 'p') holdFeed('paused', !useConsole.getState().holds.has('paused'));
  else if (key === '/') return focusFilter();
  else if (key === 'Escape' && useRoute.getState().params.tweet !== undefined) changeParams({ tweet: null });
  else return false;
  return true;
}

function focusFilter(): boolean {
  const field = document.querySelector<HTMLElement>('[data-shortcut="filter"]');
  field?.focus();
  return field !== null;
}
