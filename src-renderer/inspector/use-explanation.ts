import { useEffect, useState } from 'react';
import type { ExplanationAnswer } from '#shared/contract/explanation.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../client/client-context.ts';

/** Who walks a list with the arrow keys passes many tweets: only where they stay is asked for. */
const STAY_MS = 150;

export type Explained = { readonly answer: ExplanationAnswer } | { readonly error: ErrorShape } | null;

/** Why the tweet was judged as it was; null until it is known. */
export function useExplanation(tweetId: string, isAnalysed: boolean): Explained {
  const client = useClient();
  const [found, setFound] = useState<{ readonly tweetId: string; readonly explained: Explained } | null>(null);
  useEffect(() => {
    if (!isAnalysed) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await client.request('analysis.explain', { tweetId });
      const explained = result.ok ? { answer: result.data } : { error: result.error };
      if (isCurrent) setFound({ tweetId, explained });
    }, STAY_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, tweetId, isAnalysed]);
  return found?.tweetId === tweetId ? found.explained : null;
}
