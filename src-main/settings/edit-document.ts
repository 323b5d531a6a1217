import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import type { SettingsDocument } from './settings-file.ts';

type Json = Readonly<Record<string, unknown>>;

const DECLARED: Readonly<Record<string, Setting>> = SETTINGS;

/**
 * The document with values set or, where undefined, taken out. A value goes where it stands already, else to the
 * profile; what is the same for all profiles goes to the top.
 */
export function withValues(document: SettingsDocument, profile: string, values: ReadonlyMap<string, unknown>) {
  let { shared } = document;
  let own = document.profiles[profile] ?? {};
  for (const [path, value] of values) {
    const isAtTop = DECLARED[path]?.isShared === true || (has(shared, path) && !has(own, path));
    if (isAtTop) shared = withValue(shared, path, value);
    else own = withValue(own, path, value);
  }
  return withProfile({ ...document, shared }, profile, own);
}

/** @param settings null removes the profile; an empty set stands for a built-in profile without changes */
export function withProfile(document: SettingsDocument, name: string, settings: Json | null): SettingsDocument {
  const { [name]: before, ...others } = document.profiles;
  const isNothing = settings === null || (before === undefined && Object.keys(settings).length === 0);
  return { ...document, profiles: isNothing ? others : { ...others, [name]: settings } };
}

/** A setting may stand nested or by its whole path. */
function has(node: Json, path: string): boolean {
  if (Object.hasOwn(node, path)) return true;
  const [group, name] = path.split('.') as [string, string?];
  return name !== undefined && isObject(node[group]) && Object.hasOwn(node[group], name);
}

function withValue(node: Json, path: string, value: unknown): Json {
  const [group, name] = path.split('.') as [string, string?];
  if (name === undefined || Object.hasOwn(node, path)) return withKey(node, path, value);
  const members = withKey(isObject(node[group]) ? node[group] : {}, name, value);
  return withKey(node, group, Object.keys(members).length === 0 ? undefined : members);
}

/** In its place where it was there before. */
function withKey(node: Json, key: string, value: unknown): Json {
  const changed: Record<string, unknown> = { ...node, [key]: value };
  if (value === undefined) delete changed[key];
  return changed;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
