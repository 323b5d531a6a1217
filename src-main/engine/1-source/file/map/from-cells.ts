import type { Tweet } from '#shared/domain/tweet.ts';
import type { Draft } from '../draft.ts';
import type { Columns } from './columns.ts';
import { hashtagsInCell } from './hashtags.ts';
import { isoTime } from './times.ts';

/** A record of CSV or TSV. An empty cell is a missing field; without an id column `derivedId` names the tweet. */
export function fromCells(cells: readonly string[], columns: Columns, derivedId: () => string): readonly Draft[] {
  if (cells.length !== columns.count) {
    return [{ reason: `${cells.length} columns where the header has ${columns.count}` }];
  }
  const cell = (field: keyof Tweet): string | undefined => {
    const index = columns.of[field];
    return index === undefined ? undefined : cells[index] || undefined;
  };
  const createdAt = cell('created_at');
  const hashtags = cell('hashtags');
  return [
    {
      fields: {
        tweet_id: columns.of.tweet_id === undefined ? derivedId() : cell('tweet_id')?.trim(),
        text: cell('text'),
        created_at: createdAt === undefined ? undefined : isoTime(createdAt),
        user: cell('user'),
        lang: cell('lang'),
        hashtags: hashtags === undefined ? undefined : hashtagsInCell(hashtags),
        retweet_count: countIn(cell('retweet_count')),
        like_count: countIn(cell('like_count')),
      },
    },
  ];
}

/** `42`, or `42.0` as data frames with gaps write it; anything else is left for the schema to refuse. */
function countIn(cell: string | undefined): unknown {
  return cell !== undefined && /^\s*\d+(\.0+)?\s*$/.test(cell) ? Number(cell) : cell;
}
