import { create } from 'zustand';

/** Whether the welcome is on the page; `unknown` until the engine said whether this data folder had it. */
export const useWelcome = create<{ readonly state: 'unknown' | 'shown' | 'hidden' }>(() => ({ state: 'unknown' }));

export function showWelcome(isShown: boolean): void {
  useWelcome.setState({ state: isShown ? 'shown' : 'hidden' });
}
