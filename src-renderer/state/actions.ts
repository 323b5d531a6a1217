import { createContext, useContext } from 'react';
import type { RequestInput, RequestName } from '#shared/contract/requests.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { Rate } from '#shared/domain/rate.ts';
import type { ContractClient } from '../client/contract-client.ts';
import { type FeedHold, useConsole } from './console-store.ts';
import { held, released } from './feed.ts';

/** What a person can do. Failures end in the notice; the state itself always comes back by `status`. */
export interface Actions {
  start(): Promise<void>;
  stop(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  toggleSource(on: boolean): Promise<void>;
  /** @returns whether the engine took it. */
  changeRate(rate: Rate): Promise<boolean>;
}

export function createActions(client: ContractClient): Actions {
  const perform = async <Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<boolean> => {
    const result = await client.request(name, input);
    useConsole.setState({ notice: result.ok ? null : result.error });
    return result.ok;
  };
  const steer = async <Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<void> => {
    const result = await client.request(name, input);
    if (result.ok) useConsole.setState({ notice: null, status: result.data as EngineStatus });
    else useConsole.setState({ notice: result.error });
  };
  return {
    start: () => steer('pipeline.start', {}),
    stop: () => steer('pipeline.stop', {}),
    pause: () => steer('pipeline.pause', {}),
    resume: () => steer('pipeline.resume', {}),
    toggleSource: (on) => steer('source.toggle', { on }),
    changeRate: (rate) => perform('simulator.change', { rate }),
  };
}

const ActionsContext = createContext<Actions | null>(null);
export const ActionsProvider = ActionsContext.Provider;

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('useActions needs an ActionsProvider above it.');
  return actions;
}

export function dismissNotice(): void {
  useConsole.setState({ notice: null });
}

/** Adds or takes away a reason to hold the feed still. */
export function holdFeed(hold: FeedHold, on: boolean): void {
  useConsole.setState(({ feed, holds }) => {
    if (holds.has(hold) === on) return {};
    const next = new Set(holds);
    if (on) next.add(hold);
    else next.delete(hold);
    return { holds: next, feed: next.size > 0 ? held(feed) : released(feed) };
  });
}

/** A list that leaves the page takes its reasons to hold the feed with it, except what was on purpose. */
export function letFeedGo(): void {
  for (const hold of ['scrolled', 'hovered', 'focused'] as const) holdFeed(hold, false);
}

/** Shows what is new, whatever held the feed. */
export function catchUpFeed(): void {
  useConsole.setState(({ feed, holds }) => {
    const next = new Set(holds);
    next.delete('scrolled');
    const shown = released(feed);
    return { holds: next, feed: next.size > 0 ? held(shown) : shown };
  });
}
