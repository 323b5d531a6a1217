import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeadLetter, DeadLetterPage } from '#shared/contract/dead-letters.ts';
import { useClient } from '../../../client/client-context.ts';

const PAGE = 100;

/** The letters, newest first, read again whenever their number or marks change. */
export function useLetters(newest: DeadLetterPage | null) {
  const client = useClient();
  const [letters, setLetters] = useState<readonly DeadLetter[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const turn = useRef(0);
  const version = newest === null ? null : `${newest.to}/${newest.redriven}`;

  const read = useCallback(async () => {
    const mine = ++turn.current;
    const result = await client.request('deadLetters.list', { limit: PAGE });
    if (!result.ok || turn.current !== mine) return;
    setLetters(result.data.letters);
    setCursor(result.data.cursor);
  }, [client]);

  useEffect(() => {
    if (version !== null) void read();
  }, [version, read]);

  const more = async () => {
    if (cursor === null) return;
    const mine = ++turn.current;
    const result = await client.request('deadLetters.list', { limit: PAGE, cursor });
    if (!result.ok || turn.current !== mine) return;
    setLetters((before) => [...before, ...result.data.letters]);
    setCursor(result.data.cursor);
  };
  return { letters, hasMore: cursor !== null, more, read };
}
