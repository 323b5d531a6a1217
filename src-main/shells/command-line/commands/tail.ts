import { Option } from 'commander';
import { decodeTweet } from '#engine/2-consume/decode.ts';
import type { Broker, ReceivedMessage } from '#engine/ports/broker.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { type TailStart, tailStart, wholeNumber } from '../arguments.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { timestamp } from '../format/numbers.ts';
import { type Paint, paint } from '../format/paint.ts';
import { printable, shortened } from '../format/printable.ts';
import { Interrupts } from '../interrupts.ts';

interface TailOptions {
  readonly from?: TailStart;
  /** Messages to start with where no start is given, by partition. */
  readonly last: number;
  readonly follow?: boolean;
  readonly count?: number;
  readonly json?: boolean;
}

const READ_LIMIT = 500;
const POLL_MS = 100;
const MOST_TEXT = 200;

export const addTail: AddCommand = (parent, context) =>
  defineCommand<TailOptions>(parent, context, {
    usage: 'tail',
    description: 'Show the messages of the topic, without touching the group.',
    options: (command) =>
      command
        .option(
          '--from <start>',
          'earliest, latest, an offset, a time, or how long ago: 15m (default: the last messages)',
          tailStart,
        )
        .option('-f, --follow', 'go on with what comes in')
        .addOption(
          new Option('-n, --last <n>', 'how many messages to start with').argParser(wholeNumber(0)).default(10),
        )
        .option('--count <n>', 'end after so many messages', wholeNumber(1))
        .option(
          '--json',
          'one JSON object a line: topic, partition, offset, timestampMs, key, headers, tweet, invalid',
        ),
    examples: [
      'tail',
      'tail -n 3 --follow',
      'tail --from earliest | head',
      "tail --from 15m --json | jq '.tweet.text'",
    ],
    run: async (settings, options) => {
      const composition = await context.services.compose(settings, { mode: 'read', what: 'tweetscope tail' });
      try {
        await tail(context, composition.broker, settings, options);
      } finally {
        await composition.close();
      }
      return undefined;
    },
  });

async function tail({ io }: CommandContext, broker: Broker, settings: Settings, options: TailOptions): Promise<void> {
  const interrupts = new Interrupts(io);
  const topic = settings.topic.name;
  const colours = paint(io.out.colours);
  const format = options.json === true ? jsonLine : (message: ReceivedMessage) => textLine(message, colours);
  const stretches = await stretchesOf(broker, topic, options);
  let left = options.count ?? Number.POSITIVE_INFINITY;
  const isOver = () => left <= 0 || io.readerGone.aborted || interrupts.count > 0;
  while (!isOver()) {
    let found = 0;
    for (const stretch of stretches) {
      const limit = Math.min(READ_LIMIT, left, stretch.end - stretch.offset);
      if (limit <= 0 || isOver()) continue;
      const messages = await broker.read(topic, stretch.partition, stretch.offset, limit);
      if (messages.length > 0) await io.out.write(messages.map(format).join(''));
      stretch.offset = (messages.at(-1)?.offset ?? stretch.offset - 1) + 1;
      found += messages.length;
      left -= messages.length;
    }
    if (found > 0) continue;
    if (options.follow !== true) break;
    await Promise.race([wait(POLL_MS), interrupts.first]);
  }
  interrupts.close();
}

/** What is still to be shown of a partition. */
interface Stretch {
  readonly partition: number;
  offset: number;
  /** Where to end: what was there at the start, so that a busy topic lets `tail` end too. */
  readonly end: number;
}

async function stretchesOf(
  broker: Broker,
  topic: string,
  { from, last, follow }: TailOptions,
): Promise<readonly Stretch[]> {
  const partitions = await broker.watermarks(topic);
  const timed = from?.kind === 'time' ? await broker.offsetsAt(topic, from.ms) : [];
  if (from?.kind === 'offset' && partitions.every(({ highWatermark }) => from.offset > highWatermark)) {
    const highest = Math.max(...partitions.map(({ highWatermark }) => highWatermark));
    throw new TweetscopeError('OFFSET_OUT_OF_RANGE', `offset ${from.offset} is after the high watermark ${highest}`);
  }
  return partitions.map(({ partition, lowWatermark, highWatermark }) => {
    const start: Readonly<Record<TailStart['kind'] | 'last', number>> = {
      last: highWatermark - last,
      earliest: lowWatermark,
      latest: highWatermark,
      offset: from?.kind === 'offset' ? from.offset : 0,
      time: timed.find((one) => one.partition === partition)?.offset ?? highWatermark,
    };
    const offset = Math.max(lowWatermark, start[from?.kind ?? 'last']);
    return { partition, offset, end: follow === true ? Number.POSITIVE_INFINITY : highWatermark };
  });
}

function jsonLine({ value, ...message }: ReceivedMessage): string {
  const decoded = decodeTweet(value);
  const invalid = decoded instanceof TweetscopeError ? { code: decoded.code, reason: decoded.message } : null;
  const tweet = decoded instanceof TweetscopeError ? null : decoded.tweet;
  return `${JSON.stringify({ ...message, tweet, invalid })}\n`;
}

function textLine({ partition, offset, timestampMs, value }: ReceivedMessage, colours: Paint): string {
  const head = `${colours.dim(`${partition}:${offset}  ${timestamp(timestampMs)}`)}`;
  const decoded = decodeTweet(value);
  if (decoded instanceof TweetscopeError) {
    const bytes = printable(new TextDecoder().decode(value.subarray(0, MOST_TEXT)));
    return `${head}  ${colours.red(decoded.code)}  ${shortened(bytes, MOST_TEXT)}\n`;
  }
  const { user, text } = decoded.tweet;
  return `${head}  ${colours.cyan(`@${printable(user)}`)}  ${shortened(printable(text), MOST_TEXT)}\n`;
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
