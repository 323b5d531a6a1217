import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { timeArgument, wholeNumber } from '../arguments.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { openSink } from '../sink.ts';

interface SimulateOptions {
  readonly count: number;
  readonly out: string;
  readonly start?: number;
  /** As typed; undefined where the seed was not given. */
  readonly seed?: string;
}

/** Where time begins for a seed that was given, so that the same seed gives the same bytes: the mission's example. */
const SEEDED_START_MS = Date.UTC(2026, 0, 26, 23, 30);
/** Seven digits of each tweet_id tell simulators apart. */
const INSTANCES = 10_000_000;
const BATCH = 500;
const LINE_END = '\n';

export const addSimulate: AddCommand = (parent, context) =>
  defineCommand<SimulateOptions>(parent, context, {
    usage: 'simulate',
    description: 'Write simulated tweets as NDJSON, and nothing else.',
    settings: ['simulator.seed', 'simulator.scenario', 'simulator.languages', 'source.rate'],
    options: (command) =>
      command
        .requiredOption('--count <n>', 'how many tweets', wholeNumber(1))
        .option('--out <file>', 'file to write; - is standard output', '-')
        .option(
          '--start <time>',
          'when the first tweet is created (default: now; with --seed a fixed time)',
          timeArgument,
        ),
    examples: [
      'simulate --count 1000 --seed 42 > tweets.ndjson',
      'simulate --count 20000 --scenario outage-complaints --langs fr --out tweets.ndjson',
      "simulate --count 5 | jq '.text'",
    ],
    notes: 'Tweets are created at --rate on a clock of its own: writing them takes no longer. Same seed, same bytes.',
    run: async (settings, options) => {
      await simulate(context, settings, options);
      return undefined;
    },
  });

async function simulate({ io }: CommandContext, settings: Settings, options: SimulateOptions): Promise<void> {
  // Its vocabulary is large: only this command waits for it.
  const { Simulator } = await import('#engine/1-source/simulator/simulator.ts');
  const { rate } = settings.source;
  if (rate === 0 || rate === 'recorded') throw new TweetscopeError('USAGE', `no tweet is ever due at --rate ${rate}`);
  const { seed, scenario, languages } = settings.simulator;
  const isSeeded = options.seed !== undefined;
  const instance = isSeeded ? 0 : seed % INSTANCES;
  const simulator = new Simulator({ seed, instance, rate, scenario, languageWeights: languages });
  const sink = await openSink(options.out, io);
  const decoder = new TextDecoder();
  let nowMs = options.start ?? (isSeeded ? SEEDED_START_MS : Date.now());
  let left = options.count;
  while (left > 0 && !io.readerGone.aborted) {
    const { items, waitMs } = await simulator.next(nowMs, Math.min(BATCH, left));
    await sink.write(items.map((item) => decoder.decode(item.value) + LINE_END).join(''));
    left -= items.length;
    nowMs += waitMs;
  }
  await sink.close();
}
