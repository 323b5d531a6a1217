import { useEffect, useState } from 'react';
import { useClient } from '../../../client/client-context.ts';

interface FixedSource {
  readonly isSourceFixed: boolean;
  /** null where it can be chosen. */
  readonly rate: string | number | null;
}

/** What a flag or a variable says of the source; it wins over anything that is chosen here, and is said beforehand. */
export function useFixedSource(): FixedSource {
  const client = useClient();
  const [fixed, setFixed] = useState<FixedSource>({ isSourceFixed: false, rate: null });
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const result = await client.request('settings.read', {});
      if (isOver || !result.ok) return;
      const { 'source.kind': kind, 'source.rate': rate } = result.data.values;
      const given = rate?.isFixed === true ? rate.value : null;
      setFixed({
        isSourceFixed: kind?.isFixed === true,
        rate: typeof given === 'string' || typeof given === 'number' ? given : null,
      });
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client]);
  return fixed;
}
