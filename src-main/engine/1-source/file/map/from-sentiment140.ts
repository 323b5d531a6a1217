import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Draft } from '../draft.ts';
import { dayFirstMs, isoTime } from './times.ts';

const SENTIMENT_OF_TARGET: Readonly<Record<string, Sentiment>> = { 0: 'negative', 2: 'neutral', 4: 'positive' };
export const SENTIMENT140_COLUMNS = 6;

/** The six columns of Sentiment140, which has no header: target, id, date, flag, user, text. */
export function fromSentiment140(cells: readonly string[]): readonly Draft[] {
  const [target = '', id, date = '', , user, text] = cells;
  if (cells.length !== SENTIMENT140_COLUMNS) {
    return [{ reason: `${cells.length} columns where Sentiment140 has ${SENTIMENT140_COLUMNS}` }];
  }
  const truthSentiment = SENTIMENT_OF_TARGET[target.trim()];
  if (truthSentiment === undefined) return [{ reason: `target: not 0, 2 or 4` }];
  return [
    {
      truthSentiment,
      fields: {
        tweet_id: id?.trim(),
        text: text || undefined,
        created_at: date === '' ? undefined : isoTime(date),
        user: user || undefined,
      },
    },
  ];
}

/** Whether the first record of a file without header is one of Sentiment140. */
export function looksLikeSentiment140(cells: readonly string[]): boolean {
  const [target = '', id = '', date = ''] = cells;
  return (
    cells.length === SENTIMENT140_COLUMNS &&
    SENTIMENT_OF_TARGET[target.trim()] !== undefined &&
    /^\d+$/.test(id.trim()) &&
    dayFirstMs(date.trim()) !== null
  );
}
