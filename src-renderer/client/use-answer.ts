import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#shared/contract/result.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useConsole } from '../state/console-store.ts';
import { useClient } from './client-context.ts';
import type { ContractClient } from './contract-client.ts';

export interface Answer<Data> {
  /** The last that came; null until the first. Kept while a new one is on its way and when that fails. */
  readonly data: Data | null;
  readonly error: ErrorShape | null;
  /** What `data` answers: it changes when the question did, not with every asking. */
  readonly question: unknown;
  readonly again: () => void;
}

/** Asks when the question changes, and again from time to time while the page is seen. `ask` must keep its identity. */
export function useAnswer<Data>(
  ask: (client: ContractClient) => Promise<Result<Data>>,
  refreshMs: number,
): Answer<Data> {
  const client = useClient();
  const isOpen = useConsole((store) => store.link.state === 'open');
  const [answer, setAnswer] = useState<Omit<Answer<Data>, 'again'>>({ data: null, error: null, question: null });
  const run = useRef<() => void>(() => {});

  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const result = await ask(client);
        if (!isCurrent) return;
        setAnswer((before) =>
          result.ok ? { data: result.data, error: null, question: ask } : { ...before, error: result.error },
        );
      }
      timer = setTimeout(() => void look(), refreshMs);
    };
    run.current = () => void look();
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, ask, refreshMs, isOpen]);
  const again = useCallback(() => run.current(), []);
  return { ...answer, again };
}
