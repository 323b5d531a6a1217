import { useEffect, useLayoutEffect, useMemo } from 'react';
import styles from './app.module.css';
import { isInspectorWindow } from './desktop/bridge.ts';
import { DesktopLink } from './desktop/desktop-link.tsx';
import { InspectorWindow } from './desktop/inspector-window.tsx';
import { PageDrop } from './drop/page-drop.tsx';
import { CommandPalette } from './frame/command-palette.tsx';
import { Dialogs, loadDialogs } from './frame/dialogs.tsx';
import { HelpSheet } from './frame/help-sheet.tsx';
import { LinkBanner } from './frame/link-banner.tsx';
import { Notice } from './frame/notice.tsx';
import { useOverlay } from './frame/overlay.ts';
import { Rail } from './frame/rail.tsx';
import { RehearsalBanner } from './frame/rehearsal-banner.tsx';
import { Stage } from './frame/stage.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { useFilterNotes } from './frame/use-filter-notes.ts';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { loadAllViews } from './frame/views.ts';
import { createLocale, LocaleProvider } from './locale/use-locale.ts';
import { useConsole } from './state/console-store.ts';
import { usePreferences } from './state/preferences.ts';
import { useTheme } from './theme/use-theme.ts';

/** After the first view has drawn itself and its tweets. */
const LOAD_REST_MS = 5_000;

export function App() {
  const { language, time } = usePreferences();
  const locale = useMemo(() => createLocale(wishedLanguages(language), time), [language, time]);
  const { text } = locale;
  const theme = useTheme();
  const state = useConsole((store) => (store.link.state === 'open' ? (store.status?.state ?? null) : null));
  const overlay = useOverlay(({ shown }) => shown);
  useShortcuts();
  useFilterNotes();
  useEffect(() => {
    const timer = setTimeout(() => void loadAllViews().then(loadDialogs), LOAD_REST_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.title = text.title(state === null ? null : text.states[state]);
  }, [state, text]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale.language;
    document.documentElement.dataset.theme = theme;
  }, [locale.language, theme]);
  const bridge = window.tweetscopeDesktop;
  if (isInspectorWindow) {
    return (
      <LocaleProvider value={locale}>
        <div className={styles.alone}>
          <LinkBanner />
          <InspectorWindow />
          <PageDrop />
        </div>
      </LocaleProvider>
    );
  }
  return (
    <LocaleProvider value={locale}>
      <div className={styles.app}>
        <TopBar />
        <LinkBanner />
        <RehearsalBanner />
        <div className={styles.body}>
          <Rail />
          <Stage />
        </div>
        <Notice />
        <Dialogs />
        {overlay === 'palette' && <CommandPalette />}
        {overlay === 'help' && <HelpSheet />}
        {bridge !== undefined && <DesktopLink bridge={bridge} />}
        <PageDrop />
      </div>
    </LocaleProvider>
  );
}

/** The chosen language in the person's own kind of it where the browser tells one. */
function wishedLanguages(language: 'system' | 'en' | 'fr'): readonly string[] {
  if (language === 'system') return navigator.languages;
  return [...navigator.languages.filter((tag) => tag.startsWith(language)), language];
}
