import { create } from 'zustand';

/** What lies over the page, one at a time. */
export const useOverlay = create<{ readonly shown: 'palette' | 'help' | null }>(() => ({ shown: null }));

export function showOverlay(shown: 'palette' | 'help' | null): void {
  useOverlay.setState({ shown });
}
