import type { KibanaLook } from '#shared/contract/kibana.ts';
import type { Composition } from '../compose.ts';
import type { Handlers } from './handlers.ts';

type KibanaHandlers = Pick<Handlers, Extract<keyof Handlers, `kibana.${string}`>>;

const MINUTE_MS = 60_000;

/** Our dashboard in Kibana. */
export function kibanaHandlers({ kibana, index }: Composition): KibanaHandlers {
  /** Kibana has no "everything": its bars would be as wide as the range is long. So all begins with the oldest tweet. */
  const withBeginning = async (look: KibanaLook): Promise<KibanaLook> => {
    const { filter, lastMs } = look;
    if (filter.fromMs !== undefined || lastMs !== undefined) return look;
    const page = await index.search({ filter: {}, sort: 'oldest', limit: 1 }).catch(() => null);
    const createdAtMs = page?.hits[0]?.document.createdAtMs;
    if (createdAtMs === undefined) return look;
    return { filter: { ...filter, fromMs: Math.floor(createdAtMs / MINUTE_MS) * MINUTE_MS } };
  };
  return {
    'kibana.read': async (look) => kibana.read(await withBeginning(look)),
    'kibana.import': async (look) => {
      await kibana.import();
      return kibana.read(await withBeginning(look));
    },
  };
}
