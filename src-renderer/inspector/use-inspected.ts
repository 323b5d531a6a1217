import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveTweet, Trace } from '#shared/contract/live-tweet.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../client/client-context.ts';
import type { ContractClient } from '../client/contract-client.ts';
import { useConsole } from '../state/console-store.ts';

/** All that is known of one tweet; without a trace where the engine forgot its journey. */
export interface Inspected {
  readonly tweet: LiveTweet['tweet'];
  readonly analysis: LiveTweet['analysis'];
  readonly position: LiveTweet['position'];
  readonly truth: LiveTweet['truth'];
  readonly trace: Trace | null;
  /** When the stored document was made; null where only the journey is known. */
  readonly analysedAtMs: number | null;
}

export type Finding =
  | { readonly state: 'looking' }
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly error: ErrorShape }
  | { readonly state: 'found'; readonly inspected: Inspected };

/** An id as the contract takes it: an address may say anything. */
const TWEET_ID = /^\d{1,32}$/;

/** Follows a tweet: from the feed while it passes there, then from what the engine or the stores know. */
export function useInspected(tweetId: string): { readonly finding: Finding; readonly again: () => void } {
  const client = useClient();
  const isOpen = useConsole((store) => store.link.state === 'open');
  const passing = useConsole((store) => store.feed.shown.find(({ tweet }) => tweet.tweet_id === tweetId) ?? null);
  const [found, setFound] = useState<{ readonly tweetId: string; readonly finding: Finding } | null>(null);
  const isArrived = passing?.trace.committedMs != null;

  const look = useCallback(() => {
    let isCurrent = true;
    void find(client, tweetId).then((finding) => isCurrent && setFound({ tweetId, finding }));
    return () => {
      isCurrent = false;
    };
  }, [client, tweetId]);
  useEffect(() => {
    if (!isOpen || isArrived) return;
    return look();
  }, [look, isOpen, isArrived]);
  const last = useRef(passing);
  last.current = passing ?? (last.current?.tweet.tweet_id === tweetId ? last.current : null);

  const again = useCallback(() => void look(), [look]);
  const isFound = found?.tweetId === tweetId && found.finding.state === 'found';
  // What left the feed stays in sight.
  const seen = passing ?? (isFound ? null : last.current);
  if (seen !== null) return { finding: { state: 'found', inspected: { ...seen, analysedAtMs: null } }, again };
  return { finding: found?.tweetId === tweetId ? found.finding : { state: 'looking' }, again };
}

async function find(client: ContractClient, tweetId: string): Promise<Finding> {
  if (!TWEET_ID.test(tweetId)) return { state: 'unknown' };
  const traced = await client.request('live.trace', { tweetId });
  if (!traced.ok) return { state: 'failed', error: traced.error };
  if (traced.data !== null) return { state: 'found', inspected: { ...traced.data, analysedAtMs: null } };
  const stored = await client.request('tweets.read', { tweetId });
  if (!stored.ok) return { state: 'failed', error: stored.error };
  const document = stored.data.index ?? stored.data.archive;
  return document === null ? { state: 'unknown' } : { state: 'found', inspected: fromStore(document) };
}

function fromStore({ tweet, analysis, position, analysedAtMs }: StoredTweet): Inspected {
  return { tweet, analysis, position, analysedAtMs, truth: null, trace: null };
}
