import type { ErrorShape } from '../errors/tweetscope-error.ts';

type Values = Readonly<Record<string, string | null>>;

/** Back to what the defaults say: the simulator at its natural pace. */
export const TO_SIMULATOR: Values = { 'source.kind': null, 'source.format': null, 'source.rate': null };

/**
 * A rate that a flag gives stays the rate of whatever is the source; a source that a flag gives is refused as it is.
 * @param problems what `settings.preview` finds, by path
 */
export function withoutFixed(
  values: Values,
  problems: Readonly<Record<string, ErrorShape>>,
): Record<string, string | null> {
  const isFixed = (path: string) => path !== 'source.kind' && problems[path]?.code === 'SETTING_FIXED';
  return Object.fromEntries(Object.entries(values).filter(([path]) => !isFixed(path)));
}
