import { useRef, useState } from 'react';
import type { Position } from '#shared/domain/stored-tweet.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { inRequests } from './hand-tweet.ts';

export interface BulkSend {
  readonly isBusy: boolean;
  readonly sent: number;
  readonly total: number;
  /** Where the last one lies; null before the first. */
  readonly last: Position | null;
  readonly error: ErrorShape | null;
}

const NOTHING: BulkSend = { isBusy: false, sent: 0, total: 0, last: null, error: null };

/** Sends tweets request by request; what was sent before a failure or a stop stays in the topic. */
export function useBulkSend() {
  const client = useClient();
  const [state, setState] = useState<BulkSend>(NOTHING);
  const isStopped = useRef(false);
  /** @returns whether all went out */
  const send = async (tweets: readonly Tweet[]): Promise<boolean> => {
    isStopped.current = false;
    let sent = 0;
    setState({ ...NOTHING, isBusy: true, total: tweets.length });
    for (const some of inRequests(tweets)) {
      if (isStopped.current) break;
      const result = await client.request('topic.produceMany', { tweets: [...some] });
      if (!result.ok) {
        setState((before) => ({ ...before, isBusy: false, error: result.error }));
        return false;
      }
      sent += some.length;
      const last = result.data.at(-1) ?? null;
      setState((before) => ({ ...before, sent, last }));
    }
    setState((before) => ({ ...before, isBusy: false }));
    return sent === tweets.length;
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { ...state, send, stop };
}
