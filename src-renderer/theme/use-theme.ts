import { useEffect, useState } from 'react';
import { usePreferences } from '../state/preferences.ts';

export type Theme = 'light' | 'dark';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** The theme as chosen, or the system's, whenever either changes. */
export function useTheme(): Theme {
  const wished = usePreferences(({ theme }) => theme);
  const [isDark, setDark] = useState(systemIsDark.matches);
  useEffect(() => {
    const follow = () => setDark(systemIsDark.matches);
    systemIsDark.addEventListener('change', follow);
    return () => systemIsDark.removeEventListener('change', follow);
  }, []);
  if (wished !== 'system') return wished;
  return isDark ? 'dark' : 'light';
}
