import { Option } from 'commander';
import { type SearchHit, type SearchPage, SORTS, type TweetSort } from '#shared/domain/insights.ts';
import { wholeNumber } from '../arguments.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { type FilterOptions, filterOf, withFilter } from '../filter-options.ts';
import { timestamp, whole } from '../format/numbers.ts';
import { type Paint, paint, SENTIMENT_COLOURS } from '../format/paint.ts';
import { printable, shortened } from '../format/printable.ts';
import { reading } from '../reading.ts';

interface SearchOptions extends FilterOptions {
  readonly sort: TweetSort;
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

const MOST_TEXT = 200;
/** Around matches, by the contract of SearchHit. */
const MATCH = /\ue000([^\ue001]*)\ue001/g;

export const addSearch: AddCommand = (parent, context) =>
  defineCommand<SearchOptions>(parent, context, {
    usage: 'search [query...]',
    description: 'Search the analysed tweets.',
    options: (command) =>
      withFilter(command)
        .addOption(new Option('--sort <order>', 'order of the hits').choices(SORTS).default('newest'))
        .addOption(new Option('--limit <n>', 'most hits to show').argParser(wholeNumber(1, 200)).default(20))
        .option('--cursor <cursor>', 'go on where another page ended')
        .option('--json', 'one JSON object: total, cursor, hits (tweet, analysis, position, analysedAtMs)'),
    examples: [
      'search coffee',
      'search \'"machine learning"\' --sentiment positive',
      'search delay* --from 1h --sort most-liked',
      "search --hashtag AI --json | jq '.hits[].tweet.text'",
    ],
    notes: 'All words must occur; "in quotes" is a phrase, word* a beginning. No query finds all tweets.',
    run: (settings, options, args) =>
      reading(context, settings, 'tweetscope search', async ({ index }) => {
        const { sort, limit, cursor } = options;
        const filter = filterOf(options, args.join(' '));
        const page = await index.search({ filter, sort, limit, ...(cursor === undefined ? {} : { cursor }) });
        const { out } = context.io;
        await out.write(options.json === true ? searchJson(page) : searchText(page, paint(out.colours)));
      }),
  });

function searchJson({ total, cursor, hits }: SearchPage): string {
  const documents = hits.map(({ document }) => {
    const { tweet, analysis, position, analysedAtMs } = document;
    return { tweet, analysis, position, analysedAtMs };
  });
  return `${JSON.stringify({ total, cursor, hits: documents })}\n`;
}

function searchText({ total, cursor, hits }: SearchPage, colours: Paint): string {
  const lines = hits.map((hit) => hitLine(hit, colours));
  const shown = hits.length < total ? `, ${whole(hits.length)} shown` : '';
  const more = cursor === null ? '' : `; more with --cursor ${cursor}`;
  return `${lines.join('')}${colours.dim(`${whole(total)} found${shown}${more}`)}\n`;
}

function hitLine({ document: { tweet, analysis, createdAtMs }, highlight }: SearchHit, colours: Paint): string {
  const text = printable(shortened(highlight ?? tweet.text, MOST_TEXT)).replace(MATCH, (_, match: string) =>
    colours.bold(match),
  );
  const sentiment = colours[SENTIMENT_COLOURS[analysis.sentiment]](
    `${analysis.sentiment} ${analysis.confidence.toFixed(2)}`,
  );
  const head = colours.dim(`${tweet.tweet_id}  ${timestamp(createdAtMs)}`);
  return `${head}  ${colours.cyan(`@${printable(tweet.user)}`)}  ${sentiment}  ${analysis.topic}\n  ${text}\n`;
}
