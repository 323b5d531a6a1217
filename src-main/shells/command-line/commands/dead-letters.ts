import { Option } from 'commander';
import { readDeadLetters } from '#engine/2-consume/dead-letter-reader.ts';
import { RedriveBook } from '#engine/redrive/redrive-book.ts';
import type { DeadLetter } from '#shared/contract/dead-letters.ts';
import { wholeNumber } from '../arguments.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { timestamp, whole } from '../format/numbers.ts';
import { type Paint, paint } from '../format/paint.ts';
import { printable, shortened } from '../format/printable.ts';
import { reading } from '../reading.ts';
import { addRedrive } from './redrive.ts';

interface ListOptions {
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

const MOST_PREVIEW = 120;

export const addDeadLetters: AddCommand = (parent, context) => {
  const group = parent.command('deadletters').description('Look at what could not be processed, and send it back.');
  group.addHelpText('after', '\nExamples:\n  $ tweetscope deadletters list');
  defineCommand<ListOptions>(group, context, {
    usage: 'list',
    isDefault: true,
    description: 'List the dead letters, newest first, each with its reason.',
    options: (command) =>
      command
        .addOption(new Option('--limit <n>', 'most letters to show').argParser(wholeNumber(1, 200)).default(20))
        .option('--cursor <cursor>', 'go on where another page ended')
        .option('--json', 'one JSON object: total, cursor, letters'),
    examples: ['deadletters list', "deadletters list --json | jq '.letters[].code'"],
    run: (settings, { limit, cursor, json }) =>
      reading(context, settings, 'tweetscope deadletters', async ({ broker }) => {
        const { topic } = settings.deadLetters;
        const book = new RedriveBook(broker, topic, settings.topic.replicationFactor);
        const page = await readDeadLetters(broker, topic, book, limit, cursor);
        const { out } = context.io;
        const colours = paint(out.colours);
        const more = page.cursor === null ? '' : `; more with --cursor ${page.cursor}`;
        const sent = page.redriven === 0 ? '' : `, ${whole(page.redriven)} of them redriven`;
        const text = () =>
          `${page.letters.map((one) => letterLines(one, colours)).join('')}${whole(page.total)} dead letters${sent}${more}\n`;
        await out.write(json === true ? `${JSON.stringify(page)}\n` : text());
      }),
  });
  addRedrive(group, context);
};

function letterLines(
  { offset, code, reason, stage, original, atMs, bytes, preview, redriven }: DeadLetter,
  colours: Paint,
): string {
  const origin = original === null ? '' : `, was ${original.topic} ${original.partition}:${original.offset}`;
  const head = `${colours.dim(`${offset}  ${timestamp(atMs)}`)}  ${colours.red(code)} at ${stage}: ${printable(reason)}`;
  const again = redriven === null ? '' : `, redriven to ${redriven.partition}:${redriven.offset}`;
  return `${head}\n  ${whole(bytes)} bytes${origin}${again}: ${shortened(printable(preview), MOST_PREVIEW)}\n`;
}
