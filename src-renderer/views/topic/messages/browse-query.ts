import type { RequestInput } from '#shared/contract/requests.ts';
import { timeOfInput } from '../time-input.ts';

export const STARTS = ['newest', 'oldest', 'offset'] as const;

/** The form of the browser, as typed. */
export interface BrowseForm {
  readonly partition: number;
  readonly start: (typeof STARTS)[number];
  readonly offset: string;
  readonly from: string;
  readonly to: string;
  readonly contains: string;
}

export const EMPTY_FORM: BrowseForm = { partition: 0, start: 'newest', offset: '0', from: '', to: '', contains: '' };

type BrowseInput = RequestInput<'topic.messages'>;

export function browseOf({ partition, start, offset, from, to, contains }: BrowseForm): BrowseInput {
  const fromMs = timeOfInput(from);
  const toMs = timeOfInput(to);
  const place = /^\d{1,15}$/.test(offset) ? Number(offset) : 0;
  return {
    partition,
    start: start === 'offset' ? { kind: start, offset: place } : { kind: start },
    ...(fromMs === null ? {} : { fromMs }),
    ...(toMs === null ? {} : { toMs }),
    ...(contains.trim() === '' ? {} : { contains: contains.trim() }),
  };
}

/** The same browse, from where a page ended. */
export function goingOn(browse: BrowseInput, next: number): BrowseInput {
  const { kind } = browse.start;
  const isBackward = kind === 'newest' || kind === 'before';
  return { ...browse, start: { kind: isBackward ? 'before' : 'offset', offset: next } };
}
