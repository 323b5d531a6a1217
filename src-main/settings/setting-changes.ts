import type { ChangePreview } from '#shared/contract/settings.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { LoadedSettings } from './load-settings.ts';
import { sessionAbout } from './session-about.ts';
import { SETTING_DESCRIPTIONS } from './setting-descriptions.ts';

export type ChangedPaths = Pick<ChangePreview, 'live' | 'reconnect' | 'restart' | 'effect' | 'isAnotherRun'>;

/** What differs between two readings of the settings, by when it counts. @param secrets paths whose secret changes */
export function changedPaths(before: LoadedSettings, after: LoadedSettings, secrets: readonly string[]): ChangedPaths {
  const changed = SETTING_DESCRIPTIONS.filter(
    ({ path }) => secrets.includes(path) || keyOf(before, path) !== keyOf(after, path),
  );
  const paths = (when: string) => changed.filter(({ applies }) => applies === when).map(({ path }) => path);
  // A file has no slider: what would change it while it is replayed counts when it is opened anew.
  const isSimulated = before.settings.source.kind === 'simulator' && after.settings.source.kind === 'simulator';
  const live = isSimulated ? paths('live') : [];
  const reconnect = [...paths('reconnect'), ...(isSimulated ? [] : paths('live'))];
  const effect = reconnect.length > 0 ? 'reconnect' : live.length > 0 ? 'live' : 'nothing';
  const isAnotherRun = changed.some((setting) => setting.isAnotherRun);
  return { live, reconnect, restart: paths('restart'), effect, isAnotherRun };
}

/** Whether a session that runs with one can't go on with the other: tweets come from or go to another place, or others judge. */
export function isAnotherRun(before: Settings, after: Settings): boolean {
  const [one, other] = [sessionAbout(before).settings, sessionAbout(after).settings];
  return SETTING_DESCRIPTIONS.some((setting) => setting.isAnotherRun && one[setting.path] !== other[setting.path]);
}

function keyOf({ values, layers }: LoadedSettings, path: string): string {
  // Another one at each reading, unless it is given.
  if (path === 'simulator.seed' && !layers.some((layer) => layer.values.has(path))) return 'random';
  return JSON.stringify(values[path as keyof typeof values]);
}
