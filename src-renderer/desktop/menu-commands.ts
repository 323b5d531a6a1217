import type { MenuCommand } from '#shared/contract/desktop.ts';
import type { Command } from '../frame/use-commands.ts';

/** The menu a command belongs to, by its id. */
function groupOf(id: string): MenuCommand['group'] {
  const [head] = id.split('/');
  if (head === 'view') return 'views';
  if (head === 'rate') return 'rate';
  if (head === 'prefer' || head === 'profile') return 'preferences';
  if (head === 'feed') return 'feed';
  return ['start', 'pause', 'resume', 'stop', 'source'].includes(id) ? 'pipeline' : 'page';
}

/** What the native menu has in a form of its own. */
const NATIVE = new Set(['file']);

export function menuCommands(commands: readonly Command[]): MenuCommand[] {
  const offered = commands.filter(({ id }) => !NATIVE.has(id));
  return offered.map(({ id, name }) => ({ id, name, group: groupOf(id) }));
}
