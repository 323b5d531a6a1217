import type { Settings } from '#shared/settings/settings.ts';
import { type Endpoint, targetOf } from './endpoints.ts';
import { openTcp } from './reach.ts';

const PARTS = [
  ['broker', 'Kafka'],
  ['index', 'Elasticsearch'],
  ['archive', 'Cassandra'],
] as const;

export interface AbsentServer {
  readonly name: string;
  /** `host:port`, several parted by commas. */
  readonly address: string;
  /** Whether it is to run on this machine. */
  readonly isHere: boolean;
}

/** The servers of these settings to which no connection can be opened now, all of them asked at the same time. */
export async function absentServers(settings: Settings): Promise<readonly AbsentServer[]> {
  const asked = await Promise.all(
    PARTS.map(async ([part, name]): Promise<AbsentServer[]> => {
      const { endpoints } = targetOf(part, settings);
      const opened = await Promise.allSettled(endpoints.map(openTcp));
      if (opened.length === 0 || opened.some(({ status }) => status === 'fulfilled')) return [];
      const address = endpoints.map(({ host, port }) => `${host}:${port}`).join(', ');
      return [{ name, address, isHere: endpoints.every(isLocal) }];
    }),
  );
  return asked.flat();
}

function isLocal({ host }: Endpoint): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
