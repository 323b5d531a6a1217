import { useState } from 'react';
import { AppCard } from '../../desktop/app-card.tsx';
import { DESKTOP_PAGE_WORDS } from '../../desktop/desktop-words.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { PreferenceChoices } from '../../frame/preferences-menu.tsx';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { ChangeBar } from './change-bar.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SectionCard } from './section-card.tsx';
import { matches, SECTIONS, settingsOf } from './sections.ts';
import { descriptionOf, nameOf } from './setting-field.tsx';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';
import { usePreview, useSettings } from './use-settings.ts';

const APPEARANCE = 'appearance';
const DESKTOP = 'desktop';

/** Everything that can be set, made from the one declaration: by section, or by what is searched for. */
export function SettingsView() {
  const words = useWords(SETTINGS_WORDS);
  const locale = useLocale();
  const { descriptions, report, error, isBusy, send } = useSettings();
  const preview = usePreview();
  const shown = useRoute(({ params }) => params.section ?? 'broker');
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  const bridge = window.tweetscopeDesktop;
  const { app } = useWords(DESKTOP_PAGE_WORDS);
  const others: Readonly<Record<string, string>> = {
    [APPEARANCE]: words.appearance,
    ...(bridge === undefined ? {} : { [DESKTOP]: app.title }),
  };
  if (report === null || descriptions.length === 0) {
    return (
      <p className={styles.waiting} role="status">
        {error === null ? words.loading : <ErrorText error={error} />}
      </p>
    );
  }
  const found = descriptions.filter((setting) =>
    matches(typed, [setting.path, nameOf(setting.path, locale), descriptionOf(setting, locale)]),
  );
  const sections = SECTIONS.map((section) => ({
    section,
    settings: settingsOf(section, isSearching ? found : descriptions),
  }))
    .filter(({ settings }) => settings.length > 0)
    .filter(({ section }) => isSearching || section.id === shown);
  return (
    <div className={styles.view}>
      <ProfileCard report={report} isBusy={isBusy} send={send} />
      <div className={styles.columns}>
        <nav className={styles.nav} aria-label={words.sectionsLabel}>
          <input
            type="search"
            className={styles.input}
            placeholder={words.search}
            aria-label={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {[...SECTIONS.map(({ id }) => id), ...Object.keys(others)].map((id) => (
            <button
              key={id}
              type="button"
              className={styles.tab}
              aria-current={!isSearching && id === shown ? 'true' : undefined}
              onClick={() => {
                setTyped('');
                changeParams({ section: id });
              }}
            >
              {others[id] ?? words.sections[id]}
            </button>
          ))}
        </nav>
        <div className={styles.forms}>
          {sections.map(({ section, settings }) => (
            <SectionCard
              key={section.id}
              section={section}
              settings={settings}
              report={report}
              problems={preview?.problems ?? {}}
              isSearching={isSearching}
            />
          ))}
          {isSearching && sections.length === 0 && <p className={styles.waiting}>{words.none}</p>}
          {!isSearching && shown === APPEARANCE && (
            <Card title={words.appearance}>
              <div className={styles.appearance}>
                <PreferenceChoices />
              </div>
            </Card>
          )}
          {!isSearching && shown === DESKTOP && bridge !== undefined && <AppCard bridge={bridge} />}
        </div>
      </div>
      <ChangeBar preview={preview} isBusy={isBusy} send={send} />
    </div>
  );
}
