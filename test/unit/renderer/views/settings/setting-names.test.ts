import { expect, it } from 'vitest';
import { SETTING_PATHS } from '#shared/settings/declaration.ts';
import { SETTING_DESCRIPTIONS } from '../../../../../src-main/settings/setting-descriptions.ts';
import { matches, SECTIONS, settingsOf } from '../../../../../src-renderer/views/settings/sections.ts';
import { SETTING_NAMES } from '../../../../../src-renderer/views/settings/setting-names.ts';
import { isSame, textOf } from '../../../../../src-renderer/views/settings/setting-text.ts';

it('every setting has a name in both languages and a French description (else add it to setting-names.ts)', () => {
  expect(SETTING_PATHS.filter((path) => SETTING_NAMES[path] === undefined)).toEqual([]);
});

it('every setting stands in exactly one section, but the profile, which has a place of its own', () => {
  const shown = SECTIONS.flatMap((section) => settingsOf(section, SETTING_DESCRIPTIONS).map(({ path }) => path));
  expect(shown.toSorted()).toEqual(SETTING_PATHS.filter((path) => path !== 'profile').toSorted());
});

it('a setting of a group no section knows is still shown', () => {
  const strange = { ...SETTING_DESCRIPTIONS[0], path: 'new.thing' } as (typeof SETTING_DESCRIPTIONS)[number];
  expect(SECTIONS.filter((section) => settingsOf(section, [strange]).length > 0).map(({ id }) => id)).toEqual([
    'program',
  ]);
});

it('finds by every typed word, whatever its accents', () => {
  expect(matches('delai Elasti', ['elasticsearch.requestTimeoutMs', 'Délai (ms)'])).toBe(true);
  expect(matches('delai kafka', ['elasticsearch.requestTimeoutMs', 'Délai (ms)'])).toBe(false);
});

it('writes a value as it is typed, and sees when nothing has changed', () => {
  expect(textOf({ en: 3, fr: 1 })).toBe('en:3,fr:1');
  expect(textOf(null)).toBe('');
  expect(isSame({ control: 'number', min: 1, max: 9 }, ' 3 ', 3)).toBe(true);
  expect(isSame({ control: 'switch' }, true, false)).toBe(false);
});
