import { useCallback, useEffect, useState } from 'react';
import type { RequestData, RequestInput, RequestName } from '#shared/contract/requests.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useConsole } from '../state/console-store.ts';
import { useClient } from './client-context.ts';

export interface Polled<Data> {
  /** The last good answer; null until there is one. */
  readonly data: Data | null;
  readonly error: ErrorShape | null;
  /** Asks again now. */
  readonly refresh: () => Promise<void>;
}

/** Asks the engine again and again while the link is open; a slow answer delays the next question. */
export function usePolled<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
  intervalMs: number,
): Polled<RequestData<Name>> {
  const client = useClient();
  const isOpen = useConsole((store) => store.link.state === 'open');
  const [answer, setAnswer] = useState<Omit<Polled<RequestData<Name>>, 'refresh'>>({ data: null, error: null });
  const key = JSON.stringify(input);

  const refresh = useCallback(async () => {
    const result = await client.request(name, JSON.parse(key) as RequestInput<Name>);
    setAnswer((before) =>
      result.ok ? { data: result.data, error: null } : { data: before.data, error: result.error },
    );
  }, [client, name, key]);

  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const again = async () => {
      await refresh();
      if (!isOver) timer = setTimeout(() => void again(), intervalMs);
    };
    void again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOpen, refresh, intervalMs]);
  return { ...answer, refresh };
}
