import type { Command } from 'commander';
import type { SettingPath } from '#shared/settings/declaration.ts';
import type { CommandContext, Run } from './context.ts';
import { withServersNamed } from './servers-down.ts';
import { settingsOf, withSettings } from './setting-options.ts';

interface Definition<Options> {
  /** Name and arguments, as in `search [query...]`. */
  readonly usage: string;
  /** It is meant where its parent is called without a command. */
  readonly isDefault?: boolean;
  readonly description: string;
  /** Settings that are flags of this command. */
  readonly settings?: readonly SettingPath[];
  /** Its own options. */
  readonly options?: (command: Command) => Command;
  readonly examples: readonly string[];
  /** Further help, below the examples. */
  readonly notes?: string;
  readonly run: Run<Options>;
}

/** Exit codes of the command that ran, by program. */
const exitCodes = new WeakMap<Command, number>();

export function exitCodeOfRun(program: Command): number {
  return exitCodes.get(program) ?? 0;
}

/** Adds a command with everything all commands have: settings, examples, exit code. */
export function defineCommand<Options>(
  parent: Command,
  { io, services }: CommandContext,
  definition: Definition<Options>,
): void {
  const command = parent
    .command(definition.usage, { isDefault: definition.isDefault ?? false })
    .description(definition.description);
  definition.options?.(command);
  withSettings(command, definition.settings);
  const examples = definition.examples.map((example) => `  $ tweetscope ${example}`).join('\n');
  const notes = definition.notes === undefined ? '' : `\n\n${definition.notes}`;
  command.addHelpText('after', `\nExamples:\n${examples}${notes}`);
  command.action(async () => {
    const settings = settingsOf(command, io);
    let code: number | undefined;
    try {
      code = await definition.run(settings, command.opts() as Options, command.args);
    } catch (thrown) {
      throw await withServersNamed(thrown, settings, services);
    }
    exitCodes.set(rootOf(command), code ?? 0);
  });
}

function rootOf(command: Command): Command {
  let root = command;
  while (root.parent !== null) root = root.parent;
  return root;
}
