import { type Command, Option } from 'commander';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { timeArgument } from './arguments.ts';

export interface FilterOptions {
  readonly sentiment?: Sentiment;
  readonly topic?: string;
  readonly hashtag?: string;
  readonly user?: string;
  readonly lang?: string;
  readonly from?: number;
  readonly to?: number;
  readonly fallback?: boolean;
}

/** @param languageFlag another one, where `--lang` means something else */
export function withFilter(command: Command, languageFlag = '--lang'): Command {
  return command
    .addOption(new Option('--sentiment <sentiment>', 'only this sentiment').choices(SENTIMENTS))
    .option('--topic <topic>', 'only this topic, for example "Machine Learning"')
    .option('--hashtag <tag>', 'only tweets with this hashtag')
    .option('--user <name>', 'only tweets of this user')
    .option(`${languageFlag} <language>`, 'only tweets in this language')
    .option(
      '--from <time>',
      'created at this time or later: 2026-01-26T23:30:00Z, 2026-01-26, or 15m ago',
      timeArgument,
    )
    .option('--to <time>', 'created before this time', timeArgument)
    .option('--fallback', 'only tweets that another model judged in place of the one wished for');
}

export function filterOf(options: FilterOptions, text = ''): TweetFilter {
  const { sentiment, topic, hashtag, user, lang, from, to, fallback } = options;
  return {
    ...(text === '' ? {} : { text }),
    ...(sentiment === undefined ? {} : { sentiments: [sentiment] }),
    ...(topic === undefined ? {} : { topics: [topic] }),
    ...(hashtag === undefined ? {} : { hashtags: [hashtag.replace(/^#/, '')] }),
    ...(user === undefined ? {} : { users: [user.replace(/^@/, '')] }),
    ...(lang === undefined ? {} : { languages: [lang] }),
    ...(from === undefined ? {} : { fromMs: from }),
    ...(to === undefined ? {} : { toMs: to }),
    ...(fallback === true ? { isFallback: true as const } : {}),
  };
}
