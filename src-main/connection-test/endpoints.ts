import type { Testable } from '#shared/contract/settings.ts';
import type { Settings } from '#shared/settings/settings.ts';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Where a part is to be reached, and how the connection is encrypted; `kind` embedded has neither. */
export interface Target {
  readonly kind: string;
  readonly endpoints: readonly Endpoint[];
  readonly tls: { readonly caFile: string; readonly fingerprint: string } | null;
  readonly hasLogin: boolean;
}

const NO_AUTHORITY = { caFile: '', fingerprint: '' };

/** Where a part of these settings is. */
export function targetOf(part: Testable, settings: Settings): Target {
  const { kafka, elasticsearch, cassandra, kibana, vault, secrets, openai } = settings;
  const here = (kind: string): Target => ({ kind, endpoints: [], tls: null, hasLogin: false });
  if (part === 'broker' && settings.broker.kind === 'kafka') {
    return {
      kind: 'kafka',
      endpoints: kafka.brokers.split(',').map((address) => endpointOf(address, 9092)),
      tls: kafka.tls ? { caFile: kafka.tlsCaFile, fingerprint: '' } : null,
      hasLogin: kafka.saslMechanism !== 'none',
    };
  }
  if (part === 'index' && settings.index.kind === 'elasticsearch') {
    const { caFile, fingerprint, username, apiKey } = elasticsearch;
    const hasLogin = username !== '' || apiKey !== '';
    return ofUrl('elasticsearch', elasticsearch.url, { caFile, fingerprint }, hasLogin);
  }
  if (part === 'archive' && settings.archive.kind === 'cassandra') {
    return {
      kind: 'cassandra',
      endpoints: cassandra.contactPoints.split(',').map((address) => endpointOf(address, 9042)),
      tls: cassandra.tls ? { caFile: cassandra.caFile, fingerprint: '' } : null,
      hasLogin: cassandra.username !== '',
    };
  }
  if (part === 'kibana')
    return ofUrl('kibana', kibana.url, NO_AUTHORITY, kibana.username !== '' || kibana.apiKey !== '');
  if (part === 'analyser' && settings.analyser.kind === 'openai')
    return ofUrl('openai', openai.baseUrl, NO_AUTHORITY, openai.apiKey !== '');
  if (part === 'secrets')
    return secrets.kind === 'vault' ? ofUrl('vault', vault.address, NO_AUTHORITY, true) : here(secrets.kind);
  return here('embedded');
}

function ofUrl(kind: string, address: string, authority: typeof NO_AUTHORITY, hasLogin: boolean): Target {
  const { protocol, hostname, port } = new URL(address);
  const isTls = protocol === 'https:';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const endpoint = { host, port: port === '' ? (isTls ? 443 : 80) : Number(port) };
  return { kind, endpoints: [endpoint], tls: isTls ? authority : null, hasLogin };
}

/** `host`, `host:port`, or an IPv6 address in brackets. */
function endpointOf(address: string, defaultPort: number): Endpoint {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(address.trim()) ?? [];
  return { host: bracketed ?? plain ?? address.trim(), port: port === undefined ? defaultPort : Number(port) };
}
