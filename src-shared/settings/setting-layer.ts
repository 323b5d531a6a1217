import { TweetscopeError } from '../errors/tweetscope-error.ts';
import type { Setting } from './declaration.ts';
import { environmentName, isTweetscopeVariable, RESERVED_VARIABLES } from './setting-names.ts';
import { nearestName } from './suggest.ts';

export type Declaration = Readonly<Record<string, Setting>>;

/** Where a value can come from, later ones winning over earlier ones. */
export const LAYER_KINDS = ['file', 'profile', 'environment', 'flag'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** Raw values by path from one origin, not yet checked. */
export interface Layer {
  readonly kind: LayerKind;
  /** Where they come from, in words: `environment variable`, `./tweetscope.json`, `flag`. */
  readonly origin: string;
  readonly values: ReadonlyMap<string, unknown>;
  /** What the person wrote for a path: a variable, a flag, or the path itself. */
  readonly written: (path: string) => string;
}

/** Every `TWEETSCOPE_…` variable that is set. @throws SETTING_UNKNOWN */
export function environmentLayer(declaration: Declaration, env: Readonly<Record<string, string | undefined>>): Layer {
  const pathByName = new Map(Object.keys(declaration).map((path) => [environmentName(path), path]));
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || !isTweetscopeVariable(name) || RESERVED_VARIABLES.includes(name)) continue;
    const path = pathByName.get(name);
    if (path === undefined) throw unknownName(name, 'the environment', [...pathByName.keys()]);
    values.set(path, textValue(declaration, path, value));
  }
  return { kind: 'environment', origin: 'the environment', values, written: environmentName };
}

/** Values of flags: text is read as the setting's kind says. @throws SETTING_UNKNOWN */
export function flagLayer(declaration: Declaration, flags: Readonly<Record<string, unknown>>): Layer {
  const values = new Map<string, unknown>();
  for (const [path, value] of Object.entries(flags)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(declaration, path)) throw unknownName(path, 'the command line', Object.keys(declaration));
    values.set(path, typeof value === 'string' ? textValue(declaration, path, value) : value);
  }
  const written = (path: string) => declaration[path]?.flag?.split(' ')[0] ?? `--set ${path}`;
  return { kind: 'flag', origin: 'the command line', values, written };
}

/** Settings of a JSON document or of one profile in it, nested or dotted. @throws SETTING_UNKNOWN, SETTING_INVALID, SECRET_IN_FILE */
export function fileLayer(
  declaration: Declaration,
  document: unknown,
  file: string,
  kind: 'file' | 'profile' = 'file',
): Layer {
  const values = new Map<string, unknown>();
  if (!isObject(document)) {
    throw new TweetscopeError('SETTINGS_UNREADABLE', `${file} must hold a JSON object`, { data: { file } });
  }
  const walk = (node: Readonly<Record<string, unknown>>, prefix: string) => {
    for (const [key, value] of Object.entries(node)) {
      const path = prefix + key;
      if (path === '$schema') continue;
      if (Object.hasOwn(declaration, path)) {
        if (values.has(path)) throw new TweetscopeError('SETTING_INVALID', `${path} is given twice in ${file}`);
        if (declaration[path]?.secret) throw secretInFile(path, file);
        if (kind === 'profile' && declaration[path]?.isShared) throw notOfAProfile(path, file);
        values.set(path, value);
      } else if (isObject(value) && isGroup(declaration, path)) walk(value, `${path}.`);
      else throw unknownName(path, file, Object.keys(declaration));
    }
  };
  walk(document, '');
  return { kind, origin: file, values, written: (path) => path };
}

function textValue(declaration: Declaration, path: string, text: string): unknown {
  return declaration[path]?.fromText(text.trim());
}

function isGroup(declaration: Declaration, path: string): boolean {
  return Object.keys(declaration).some((known) => known.startsWith(`${path}.`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function secretInFile(path: string, file: string): TweetscopeError {
  return new TweetscopeError('SECRET_IN_FILE', `${path} is a secret and stands in ${file}`, {
    data: { path, origin: file },
  });
}

function notOfAProfile(path: string, file: string): TweetscopeError {
  return new TweetscopeError('SETTING_INVALID', `${path} is the same for every profile and stands in ${file}`, {
    hint: 'Put it at the top of the settings file.',
    data: { path, origin: file },
  });
}

function unknownName(name: string, origin: string, known: readonly string[]): TweetscopeError {
  const nearest = nearestName(name, known);
  const question = nearest === null ? '' : `; did you mean ${nearest}?`;
  return new TweetscopeError('SETTING_UNKNOWN', `unknown setting ${name} in ${origin}${question}`, {
    data: { name, origin, nearest },
  });
}
