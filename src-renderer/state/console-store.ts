import { create } from 'zustand';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import type { Link } from '../client/transport.ts';
import { EMPTY_FEED, type Feed } from './feed.ts';
import { EMPTY_HISTORY, type History } from './history.ts';

/** What the page knows. Written by `bind-client.ts` and `actions.ts` only. */
export interface ConsoleState {
  readonly link: Link;
  /** Null until the engine told it for the first time. */
  readonly status: EngineStatus | null;
  readonly history: History;
  readonly feed: Feed;
  /** Why the person holds the feed still; it moves while there is no reason. */
  readonly holds: ReadonlySet<FeedHold>;
  /** Oldest first. */
  readonly activity: readonly ActivityEntry[];
  /** The last request that failed, until it is dismissed. */
  readonly notice: ErrorShape | null;
}

export type FeedHold = 'paused' | 'scrolled' | 'hovered' | 'focused';

export const useConsole = create<ConsoleState>(() => ({
  link: { state: 'connecting' },
  status: null,
  history: EMPTY_HISTORY,
  feed: EMPTY_FEED,
  holds: new Set(),
  activity: [],
  notice: null,
}));
