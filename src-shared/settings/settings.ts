import type { z } from 'zod';
import type { SETTINGS, SettingPath } from './declaration.ts';

/** One checked value per path. */
export type SettingValues = { readonly [Path in SettingPath]: z.output<(typeof SETTINGS)[Path]['schema']> };

type Group<Path extends string> = Path extends `${infer Head}.${string}` ? Head : Path;
type Member<Path extends string, Head extends string> = Path extends `${Head}.${infer Rest}` ? Rest : never;

/** What the person gave besides the environment, so that all can be read again when the file changes. */
export interface Given {
  readonly flags: Readonly<Record<string, unknown>>;
  /** The settings file, whether it exists or not. */
  readonly file: string;
}

type Groups = {
  readonly [Head in Group<SettingPath>]: Head extends SettingPath
    ? SettingValues[Head]
    : { readonly [Name in Member<SettingPath, Head>]: SettingValues[`${Head}.${Name}` & SettingPath] };
};

/** All settings by group, as the program reads them: `settings.topic.partitions`. */
export type Settings = Groups & { readonly given: Given };

export function nest(values: SettingValues, given: Given): Settings {
  const nested: Record<string, unknown> = { given };
  for (const [path, value] of Object.entries(values)) {
    const [head, name] = path.split('.') as [string, string?];
    if (name === undefined) nested[head] = value;
    else nested[head] = { ...(nested[head] as object | undefined), [name]: value };
  }
  return nested as Settings;
}
