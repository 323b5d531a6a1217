import type { SettingDescription } from '#shared/contract/settings.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import { environmentName } from '#shared/settings/setting-names.ts';

/** The declaration as data, in its order. */
export const SETTING_DESCRIPTIONS: readonly SettingDescription[] = Object.entries<Setting>(SETTINGS).map(
  ([
    path,
    { form, computed, allowed, description, example, secret, isShared, applies, isAnotherRun, flag, ...setting },
  ]) => ({
    path,
    form,
    default: secret ? null : setting.default,
    computed: computed ?? null,
    allowed,
    description,
    example,
    isSecret: secret,
    isShared: isShared ?? false,
    applies: applies ?? 'reconnect',
    isAnotherRun: isAnotherRun ?? false,
    variable: environmentName(path),
    flag: flag ?? `--set ${path}`,
  }),
);

export function descriptionOf(path: string): SettingDescription | undefined {
  return SETTING_DESCRIPTIONS.find((one) => one.path === path);
}
