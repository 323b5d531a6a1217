import { TweetscopeError } from '../errors/tweetscope-error.ts';
import type { Declaration, Layer } from './setting-layer.ts';

const MASK = '••••••';
const MOST_SHOWN = 120;

/**
 * One checked value per declared path. A later layer wins over an earlier one; `computed` stands in for defaults
 * that are found out at start. Every given value is checked, the overruled ones too.
 * @throws SETTING_INVALID with path, value (masked when secret), origin and what is allowed.
 */
export function resolveSettings(
  declaration: Declaration,
  layers: readonly Layer[],
  computed: (given: ReadonlyMap<string, unknown>) => Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const given = new Map<string, unknown>();
  for (const layer of layers) {
    for (const [path, value] of layer.values) given.set(path, check(declaration, path, value, layer));
  }
  const found = computed(given);
  const entries = Object.entries(declaration).map(([path, setting]) => {
    if (given.has(path)) return [path, given.get(path)];
    return [path, setting.default === null ? found[path] : setting.schema.parse(setting.default)];
  });
  return Object.fromEntries(entries);
}

function check(declaration: Declaration, path: string, value: unknown, layer: Layer): unknown {
  const setting = declaration[path];
  const parsed = setting?.schema.safeParse(value);
  if (setting === undefined || parsed?.success !== true) throw invalidSetting(declaration, path, value, layer);
  return parsed.data;
}

export function invalidSetting(
  declaration: Declaration,
  path: string,
  value: unknown,
  layer: Pick<Layer, 'origin' | 'written'>,
  allowed = declaration[path]?.allowed ?? '',
): TweetscopeError {
  const shown = declaration[path]?.secret ? MASK : (JSON.stringify(value) ?? String(value)).slice(0, MOST_SHOWN);
  const written = layer.written(path);
  const name = written === path || written.endsWith(` ${path}`) ? written : `${written} (${path})`;
  return new TweetscopeError('SETTING_INVALID', `${name} is ${shown} in ${layer.origin}; allowed: ${allowed}`, {
    data: { path, value: shown, origin: layer.origin, allowed },
  });
}
