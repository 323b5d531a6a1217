import { CommanderError } from 'commander';
import { ERROR_CODES } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { paint } from './format/paint.ts';
import type { Output } from './io.ts';

interface Told {
  /** The causes below it. */
  readonly verbose: boolean;
  /** The command that was meant, for its help; empty where none was. */
  readonly command: string;
}

/**
 * One line for a person: `error CODE: what happened. What to do.`; with `verbose` the causes below it.
 * @returns the exit code
 */
export async function reportError(thrown: unknown, err: Output, { verbose, command }: Told): Promise<number> {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return EXIT.fine;
  const error = thrown instanceof CommanderError ? usageError(thrown) : TweetscopeError.from(thrown);
  const isUsage = error.code === 'USAGE' && error.hint === ERROR_CODES.USAGE.hint;
  const hint = isUsage && command !== '' ? `See \`tweetscope ${command} --help\`.` : error.hint;
  const colours = paint(err.colours);
  const message = oneLine(error.message);
  const stop = /[.?!]$/.test(message) ? '' : '.';
  await err.write(`${colours.red(`error ${error.code}`)}: ${message}${stop} ${oneLine(hint)}\n`);
  if (verbose) await err.write(causesOf(error));
  return exitCodeOf(error.code);
}

/** Commander says `error: unknown option '--x'\n(Did you mean --y?)`. */
function usageError(error: CommanderError): TweetscopeError {
  return new TweetscopeError('USAGE', error.message.replace(/^error: /, ''));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

function causesOf(error: TweetscopeError): string {
  const lines: string[] = [];
  for (let cause: unknown = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    const words = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    lines.push(lines.length === 0 ? words : `caused by: ${words}`);
  }
  return `${lines.join('\n')}\n`;
}
