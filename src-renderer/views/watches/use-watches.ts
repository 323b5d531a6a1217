import { useCallback, useState } from 'react';
import type { WatchReport, WatchRule } from '#shared/contract/watches.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { usePolled } from '../../client/use-polled.ts';

const POLL_MS = 1_000;

interface Watches {
  readonly report: WatchReport | null;
  readonly error: ErrorShape | null;
  /** The rules before the last removal, to be given back; null where there is nothing to undo. */
  readonly removed: { readonly name: string; readonly rules: readonly WatchRule[] } | null;
  /** @returns what kept it from being saved; null where it was */
  save(rules: readonly WatchRule[]): Promise<ErrorShape | null>;
  remove(rule: WatchRule): Promise<void>;
  undo(): Promise<void>;
  restoreDefaults(): Promise<void>;
}

/** The watches as the engine has them, and what can be done with them. */
export function useWatches(): Watches {
  const client = useClient();
  const { data: report, error, refresh } = usePolled('watches.read', {}, POLL_MS);
  const [removed, setRemoved] = useState<Watches['removed']>(null);
  const rules = (report?.watches ?? []).map(({ rule }) => rule);

  const save = useCallback(
    async (next: readonly WatchRule[]) => {
      const result = await client.request('watches.save', { rules: [...next] });
      await refresh();
      return result.ok ? null : result.error;
    },
    [client, refresh],
  );
  return {
    report,
    error,
    removed,
    save: async (next) => {
      setRemoved(null);
      return save(next);
    },
    remove: async (rule) => {
      const refusal = await save(rules.filter(({ id }) => id !== rule.id));
      if (refusal === null) setRemoved({ name: rule.name, rules });
    },
    undo: async () => {
      if (removed !== null && (await save(removed.rules)) === null) setRemoved(null);
    },
    restoreDefaults: async () => {
      setRemoved(null);
      await client.request('watches.restoreDefaults', {});
      await refresh();
    },
  };
}
