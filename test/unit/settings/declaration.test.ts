import { describe, expect, it } from 'vitest';
import { SETTING_PATHS, SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import { environmentName, RESERVED_VARIABLES } from '#shared/settings/setting-names.ts';

const entries: readonly (readonly [string, Setting])[] = Object.entries(SETTINGS);

describe('declaration of settings', () => {
  it.each(entries)('%s has a default that is allowed, an example that is allowed, and words', (path, setting) => {
    expect(path).toMatch(/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)?$/);
    if (setting.default === null) expect(setting.computed).toBeTruthy();
    else expect(setting.schema.safeParse(setting.default).success).toBe(true);
    expect(setting.schema.safeParse(setting.fromText(setting.example)).success).toBe(true);
    expect(setting.description).toMatch(/[.]$/);
    expect(setting.allowed).not.toBe('');
  });

  it('gives every setting one environment name and every name one setting', () => {
    expect(new Set(SETTING_PATHS.map(environmentName)).size).toBe(SETTING_PATHS.length);
    expect(environmentName('topic.replicationFactor')).toBe('TWEETSCOPE_TOPIC_REPLICATION_FACTOR');
    expect(SETTING_PATHS.map(environmentName).filter((name) => RESERVED_VARIABLES.includes(name))).toEqual([]);
  });

  it('gives no flag twice', () => {
    const flags = entries.flatMap(([, setting]) => setting.flag?.split(' ')[0] ?? []);
    expect(new Set(flags).size).toBe(flags.length);
  });
});
