import { Command } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { addAnalyse } from './commands/analyse.ts';
import { addDeadLetters } from './commands/dead-letters.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEvaluate } from './commands/evaluate.ts';
import { addLag } from './commands/lag.ts';
import { addReconcile } from './commands/reconcile.ts';
import { addReindex } from './commands/reindex.ts';
import { addReplay } from './commands/replay.ts';
import { addReport } from './commands/report.ts';
import { addRun } from './commands/run.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addSessions } from './commands/sessions.ts';
import { addSimulate } from './commands/simulate.ts';
import { addStack } from './commands/stack.ts';
import { addStart } from './commands/start.ts';
import { addStats } from './commands/stats.ts';
import { addTail } from './commands/tail.ts';
import type { CommandContext, Services } from './context.ts';
import { exitCodeOfRun } from './define-command.ts';
import { EXIT } from './exit-codes.ts';
import { type Io, processIo } from './io.ts';
import { reportError } from './report-error.ts';
import { programServices } from './services.ts';

const COMMANDS = [
  addRun,
  addServe,
  addStart,
  addSimulate,
  addAnalyse,
  addEvaluate,
  addTail,
  addLag,
  addSearch,
  addStats,
  addDeadLetters,
  addReconcile,
  addReplay,
  addSessions,
  addReport,
  addReindex,
  addDoctor,
  addStack,
];

const HELP = `
Exit codes: 0 fine, 1 the pipeline's own failure or a difference found, 2 wrong usage, 130 stopped by a second Ctrl+C.
Settings come from tweetscope.json, TWEETSCOPE_… variables and flags: docs/settings.md. Error codes: docs/errors.md.`;

/** The whole command line. @param argv without node and script @returns the exit code */
export async function main(
  argv: readonly string[],
  io: Io = processIo(),
  services: Services = programServices,
): Promise<number> {
  const program = programOf({ io, services });
  try {
    if (argv.length === 0) program.help();
    await program.parseAsync(argv, { from: 'user' });
    return exitCodeOfRun(program);
  } catch (thrown) {
    if (io.readerGone.aborted) return EXIT.fine;
    return reportError(thrown, io.err, { verbose: argv.includes('--verbose'), command: commandOf(program, argv) });
  }
}

/** The command that was meant, as it is typed: `deadletters redrive`; empty where none was. */
function commandOf(program: Command, argv: readonly string[]): string {
  const names: string[] = [];
  let command = program;
  for (const word of argv) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) break;
    names.push(word);
    command = next;
  }
  return names.join(' ');
}

function programOf(context: CommandContext): Command {
  const { io } = context;
  const program = new Command('tweetscope')
    .description('Runs, watches and explains a real-time tweet analysis pipeline.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'display help for command')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out.write(text),
      // Usage errors are thrown, and reported like all others.
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(io.out.columns, 120),
      getOutHasColors: () => io.out.colours,
    });
  for (const add of COMMANDS) add(program, context);
  return program;
}
