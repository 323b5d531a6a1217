import type { Command } from 'commander';
import { readDeadLetters } from '#engine/2-consume/dead-letter-reader.ts';
import { RedriveBook } from '#engine/redrive/redrive-book.ts';
import { Redriver } from '#engine/redrive/redriver.ts';
import type { RedriveReport } from '#shared/contract/dead-letters.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Composition } from '../../../compose.ts';
import { systemClock } from '../../../system-clock.ts';
import { wholeNumber } from '../arguments.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { whole } from '../format/numbers.ts';

interface RedriveOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

type Sent = Pick<RedriveReport, 'redriven' | 'skipped'>;

const toOffset = wholeNumber(0);

function offsetOf(text: string): number {
  try {
    return toOffset(text);
  } catch (cause) {
    throw new TweetscopeError('USAGE', `"${text}" is no offset of a dead letter: give a whole number of at least 0`, {
      cause,
    });
  }
}

/** `deadletters redrive`: the messages go back to the topic, where the next run processes them. */
export function addRedrive(group: Command, context: CommandContext): void {
  defineCommand<RedriveOptions>(group, context, {
    usage: 'redrive [offsets...]',
    description: 'Send dead letters back to the topic, for the next run to process.',
    options: (command) =>
      command
        .option('--all', 'every letter that was never redriven')
        .option('--json', 'one JSON object: redriven, skipped'),
    examples: ['deadletters redrive 12 15', 'deadletters redrive --all && tweetscope run --count 0'],
    notes:
      'The letters stay where they are, marked as redriven. It takes the data folder for itself: while the console\nruns, redrive there.',
    run: async (settings, { all = false, json }, args) => {
      if (all === args.length > 0) throw new TweetscopeError('USAGE', 'give offsets of dead letters, or --all');
      const offsets = args.map(offsetOf);
      const composition = await context.services.compose(settings, { mode: 'own', what: 'tweetscope deadletters' });
      try {
        const { redriven, skipped } = await redrive(composition, offsets);
        const already = skipped === 0 ? '' : `; ${whole(skipped)} had been before`;
        const words = `${whole(redriven)} ${redriven === 1 ? 'letter' : 'letters'} sent back to ${settings.topic.name}${already}\n`;
        await context.io.out.write(json === true ? `${JSON.stringify({ redriven, skipped })}\n` : words);
      } finally {
        await composition.close();
      }
      return undefined;
    },
  });
}

async function redrive({ broker, settings }: Composition, offsets: readonly number[]): Promise<Sent> {
  const deadLetterTopic = settings.deadLetters.topic;
  const book = new RedriveBook(broker, deadLetterTopic, settings.topic.replicationFactor);
  const redriver = new Redriver({ broker, clock: systemClock, topic: settings.topic.name, deadLetterTopic, book });
  if (offsets.length > 0) return redriver.redrive(offsets);
  const { from, to } = await readDeadLetters(broker, deadLetterTopic, book, 1);
  const sent = { redriven: 0, skipped: 0 };
  for (let next: number | null = from; next !== null && next < to; ) {
    const step: RedriveReport = await redriver.redriveRange(next, to);
    sent.redriven += step.redriven;
    sent.skipped += step.skipped;
    next = step.next;
  }
  return sent;
}
