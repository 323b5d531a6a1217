import type { Settings } from '#shared/settings/settings.ts';
import type { Environment } from '../open-secret-store.ts';
import { readSettings } from './load-settings.ts';
import { readSettingsFile } from './settings-file.ts';

/**
 * The settings as the file has them now: a process that is started again was handed what was true before the last
 * change. Rate and scenario stay as they were handed: they are set by hand.
 * @throws SETTING_UNKNOWN, SETTING_INVALID, SETTINGS_UNREADABLE, SECRET_IN_FILE
 */
export function settingsNow(handed: Settings, env: Environment): Settings {
  const { flags, file } = handed.given;
  const { settings } = readSettings({ flags, env, file }, readSettingsFile(file, 'missing is fine'));
  const isSameSource = settings.source.kind === handed.source.kind;
  return {
    ...settings,
    source: isSameSource ? { ...settings.source, rate: handed.source.rate } : settings.source,
    simulator: { ...settings.simulator, scenario: handed.simulator.scenario },
  };
}
