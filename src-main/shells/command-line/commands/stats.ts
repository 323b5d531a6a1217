import { Option } from 'commander';
import type { SearchIndex } from '#engine/ports/search-index.ts';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { HashtagCount, KeywordMap, SentimentCount, TimelineBucket, TweetFilter } from '#shared/domain/insights.ts';
import { duration, wholeNumber } from '../arguments.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { type FilterOptions, filterOf, withFilter } from '../filter-options.ts';
import { percent, timestamp, whole } from '../format/numbers.ts';
import { type Paint, paint, SENTIMENT_COLOURS } from '../format/paint.ts';
import { printable } from '../format/printable.ts';
import { table } from '../format/table.ts';
import { reading } from '../reading.ts';

interface StatsOptions extends FilterOptions {
  readonly interval: number;
  readonly top: number;
  readonly json?: boolean;
}

interface Stats {
  readonly total: number;
  readonly sentiment: readonly SentimentCount[];
  readonly hashtags: readonly HashtagCount[];
  readonly timeline: readonly TimelineBucket[];
  readonly keywords: KeywordMap['keywords'];
}

const HOUR_MS = 3_600_000;
const BAR_LENGTH = 30;
const MOST_BUCKETS = 24;

export const addStats: AddCommand = (parent, context) =>
  defineCommand<StatsOptions>(parent, context, {
    usage: 'stats [query...]',
    description: 'Show the four aggregations: sentiment, hashtags, timeline, keywords.',
    options: (command) =>
      withFilter(command)
        .addOption(
          new Option('--interval <time>', 'length of a step of the timeline')
            .argParser(duration)
            .default(HOUR_MS, '1h'),
        )
        .addOption(
          new Option('--top <n>', 'most hashtags and keywords to show').argParser(wholeNumber(1, 200)).default(10),
        )
        .option('--json', 'one JSON object: total, sentiment, hashtags, timeline, keywords'),
    examples: ['stats', 'stats --from 1h --interval 5m', 'stats --topic Football --json'],
    run: (settings, options, args) =>
      reading(context, settings, 'tweetscope stats', async ({ index }) => {
        const stats = await statsOf(index, filterOf(options, args.join(' ')), options);
        const { out } = context.io;
        await out.write(options.json === true ? `${JSON.stringify(stats)}\n` : statsText(stats, paint(out.colours)));
      }),
  });

async function statsOf(index: SearchIndex, filter: TweetFilter, { interval, top }: StatsOptions): Promise<Stats> {
  const [sentiment, hashtags, timeline, { keywords }] = await Promise.all([
    index.sentimentDistribution(filter),
    index.topHashtags(filter, top),
    index.timeline(filter, interval),
    index.keywords(filter, top),
  ]);
  const total = sentiment.reduce((sum, { count }) => sum + count, 0);
  return { total, sentiment, hashtags, timeline, keywords };
}

function statsText({ total, sentiment, hashtags, timeline, keywords }: Stats, colours: Paint): string {
  if (total === 0) return 'No tweets.\n';
  const section = (title: string, body: string) => `\n${colours.bold(title)}\n${body}`;
  const counted = sentiment.map((one) => sentimentLine(one, total, colours)).join('');
  const tags = table(
    NAMED,
    hashtags.map(({ hashtag, count, bySentiment }) => [`#${printable(hashtag)}`, whole(count), ...shares(bySentiment)]),
  );
  const words = table(
    NAMED,
    keywords.map(({ word, count, bySentiment }) => [printable(word), whole(count), ...shares(bySentiment)]),
  );
  const steps = timeline.slice(-MOST_BUCKETS);
  const left = timeline.length > steps.length ? `the last ${steps.length} of ${timeline.length} steps\n` : '';
  return [
    `${whole(total)} tweets\n`,
    section('Sentiment', counted),
    section('Hashtags', tags),
    section('Timeline', left + steps.map((step) => stepLine(step, steps, colours)).join('')),
    section('Keywords', words),
  ].join('');
}

const NAMED = [
  { title: '' },
  { title: 'tweets', align: 'right' },
  { title: 'negative', align: 'right' },
  { title: 'neutral', align: 'right' },
  { title: 'positive', align: 'right' },
] as const;

function shares(bySentiment: Readonly<Record<Sentiment, number>>): string[] {
  const total = sumOf(bySentiment);
  return SENTIMENTS.map((sentiment) => percent(bySentiment[sentiment], total));
}

function sentimentLine({ sentiment, count }: SentimentCount, total: number, colours: Paint): string {
  const bar = '█'.repeat(Math.round((BAR_LENGTH * count) / total));
  const numbers = `${whole(count).padStart(12)}  ${percent(count, total).padStart(5)}`;
  return `${sentiment.padEnd(8)}${numbers}  ${colours[SENTIMENT_COLOURS[sentiment]](bar)}\n`;
}

function stepLine(step: TimelineBucket, steps: readonly TimelineBucket[], colours: Paint): string {
  const most = Math.max(1, ...steps.map(({ bySentiment }) => sumOf(bySentiment)));
  const bars = SENTIMENTS.map((sentiment) => {
    const length = Math.round((BAR_LENGTH * step.bySentiment[sentiment]) / most);
    return colours[SENTIMENT_COLOURS[sentiment]]('█'.repeat(length));
  });
  return `${timestamp(step.startMs)}${whole(sumOf(step.bySentiment)).padStart(10)}  ${bars.join('')}\n`;
}

function sumOf(bySentiment: Readonly<Record<Sentiment, number>>): number {
  return SENTIMENTS.reduce((sum, sentiment) => sum + bySentiment[sentiment], 0);
}
