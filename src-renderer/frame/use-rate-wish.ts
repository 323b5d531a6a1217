import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rate } from '#shared/domain/rate.ts';
import { useActions } from '../state/actions.ts';

/** While a person drags, the engine hears of it at most this often. */
const SEND_INTERVAL_MS = 150;

/**
 * The rate as the person wishes it: at once what the slider says, and what the engine says once it took the wish or
 * refused it.
 */
export function useRateWish(engineRate: Rate): readonly [Rate, (rate: Rate) => void] {
  const { changeRate } = useActions();
  const [wish, setWish] = useState<Rate | null>(null);
  const latest = useRef<Rate | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sentMs = useRef(0);

  const send = useCallback(async () => {
    timer.current = null;
    sentMs.current = performance.now();
    const rate = latest.current;
    if (rate === null) return;
    const taken = await changeRate(rate);
    if (!taken && latest.current === rate) setWish(null);
  }, [changeRate]);

  const change = useCallback(
    (rate: Rate) => {
      latest.current = rate;
      setWish(rate);
      const waitMs = Math.max(0, sentMs.current + SEND_INTERVAL_MS - performance.now());
      timer.current ??= setTimeout(() => void send(), waitMs);
    },
    [send],
  );

  useEffect(() => {
    if (engineRate === latest.current) setWish(null);
  }, [engineRate]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return [wish ?? engineRate, change];
}
