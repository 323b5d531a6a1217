import { useEffect, useState } from 'react';
import type { StackReport } from '#shared/contract/stack.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { usePolled } from '../../../client/use-polled.ts';

const LOOK_INTERVAL_MS = 5_000;
/** Cassandra alone may take a minute to stop. */
const STOP_TIMEOUT_MS = 180_000;
const START_TIMEOUT_MS = 30_000;

export interface StackLink {
  readonly report: StackReport | null;
  /** Why what was asked for last was refused, or did not end well. */
  readonly error: ErrorShape | null;
  readonly isBusy: boolean;
  readonly recheck: () => void;
  readonly up: (anyway: boolean) => Promise<void>;
  readonly down: (volumes: boolean) => Promise<void>;
}

/** The services as the engine sees them: asked now and then, told while they come up or go down. */
export function useStack(): StackLink {
  const client = useClient();
  const { data, error, refresh } = usePolled('stack.read', {}, LOOK_INTERVAL_MS);
  const [told, setTold] = useState<StackReport | null>(null);
  const [refusal, setRefusal] = useState<ErrorShape | null>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => client.on('stack', setTold), [client]);

  const ask = async (what: () => ReturnType<typeof client.request<'stack.up' | 'stack.down'>>) => {
    setAsking(true);
    setRefusal(null);
    const result = await what();
    setAsking(false);
    if (result.ok) setTold(result.data);
    else setRefusal(result.error);
    await refresh();
  };
  const report = newer(data, told);
  return {
    report,
    error: refusal ?? report?.error ?? error,
    isBusy: isAsking || report?.state === 'starting' || report?.state === 'stopping',
    recheck: () => void refresh(),
    up: (anyway) => ask(() => client.request('stack.up', { anyway }, START_TIMEOUT_MS)),
    down: (volumes) => ask(() => client.request('stack.down', { volumes }, STOP_TIMEOUT_MS)),
  };
}

function newer(one: StackReport | null, other: StackReport | null): StackReport | null {
  if (one === null || other === null) return one ?? other;
  return one.nowMs > other.nowMs ? one : other;
}
