import type { Settings } from '#shared/settings/settings.ts';
import type { Composition } from '../../compose.ts';
import type { CommandContext } from './context.ts';

/**
 * Opens the parts for looking only, beside a process that may be working on them, and closes them again.
 * @returns the exit code, where `look` gave one
 */
export async function reading(
  { services }: CommandContext,
  settings: Settings,
  what: string,
  look: (composition: Composition) => Promise<unknown>,
): Promise<number | undefined> {
  const composition = await services.compose(settings, { mode: 'read', what });
  try {
    const result = await look(composition);
    return typeof result === 'number' ? result : undefined;
  } finally {
    await composition.close();
  }
}
