import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type ReplayPaceName, type ReplayReport, replayPaceSchema } from '#shared/contract/replay.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { replaySession } from '../../../services/replay-session.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { whole } from '../format/numbers.ts';
import { Interrupts } from '../interrupts.ts';
import { reading } from '../reading.ts';

interface ReplayCommandOptions {
  readonly pace: ReplayPaceName;
  readonly into?: string;
  readonly json?: boolean;
}

export const addReplay: AddCommand = (parent, context) =>
  defineCommand<ReplayCommandOptions>(parent, context, {
    usage: 'replay <session>',
    description: 'Repeat a session exactly: the same messages in the same order, into a fresh log and fresh stores.',
    options: (command) =>
      command
        .option('--pace <pace>', 'max, recorded, or tweets per second', paceArgument, 'max')
        .option('--into <dir>', 'folder for the log, index and archive of the replay (default: a temporary one)')
        .option('--json', 'one JSON object with what came of it'),
    examples: ['replay last', 'replay 20260126-233000-k3f9 --pace recorded', 'replay last --into ./bug-17 --json'],
    notes:
      'The session is named by its id, or `last`. The analyser is the one of the settings; answers that it keeps cost\n' +
      'nothing again. Ends with 1 where a sentiment or topic is another than then, or messages are gone.',
    run: (settings, options, args) => run(context, settings, options, args[0] ?? 'last'),
  });

function paceArgument(text: string): ReplayPaceName {
  const parsed = replayPaceSchema.safeParse(/^[\d.]+$/.test(text) ? Number(text) : text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError('Give max, recorded, or a number of tweets per second.');
}

function run(context: CommandContext, settings: Settings, options: ReplayCommandOptions, named: string) {
  const { io, services } = context;
  const into = freshFolder(options.into);
  return reading(context, settings, 'tweetscope replay', async ({ broker, sessions }) => {
    const id = named === 'last' ? sessions.list().find(({ end }) => end !== null)?.id : named;
    if (id === undefined) throw new TweetscopeError('SESSION_UNKNOWN', 'no session has ended yet');
    const interrupts = new Interrupts(io);
    const stopping = new AbortController();
    interrupts.first.then(() => stopping.abort()).catch(() => undefined);
    try {
      const { report } = await replaySession(
        {
          settings,
          broker,
          sessions,
          open: (replaySettings, source) =>
            services.compose(replaySettings, { mode: 'own', what: 'tweetscope replay', source }),
        },
        { sessionId: id, into, pace: options.pace, signal: stopping.signal, onProgress: () => undefined },
      );
      await io.out.write(options.json === true ? `${JSON.stringify(report)}\n` : inWords(report));
      return report.isSame ? EXIT.fine : EXIT.failed;
    } finally {
      interrupts.close();
    }
  });
}

/** @throws DATA_FOLDER_IN_USE where something lies there already */
function freshFolder(wished: string | undefined): string {
  if (wished === undefined) return mkdtempSync(join(tmpdir(), 'tweetscope-replay-'));
  const folder = resolve(wished);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new TweetscopeError('DATA_FOLDER_IN_USE', `${folder} is not empty`, {
      hint: 'Give a folder that is empty or not there yet.',
    });
  }
  return folder;
}

function inWords(report: ReplayReport): string {
  const { sessionId, replayed, stored, deadLettered, gone, seconds, into, isSame, isCancelled } = report;
  const verdict = isCancelled
    ? 'Stopped before its end.'
    : isSame
      ? 'The same as then: every tweet has the same sentiment and topic.'
      : gone > 0
        ? `${whole(gone)} messages are no longer in the topic, so it cannot be the same.`
        : 'Not the same as then: sentiment or topic of some tweets is another.';
  return [
    `Session ${sessionId}: ${whole(replayed)} messages replayed in ${seconds.toFixed(1)} s`,
    `${whole(stored)} stored, ${whole(deadLettered)} to the dead letters, in ${into}`,
    verdict,
    '',
  ].join('\n');
}
