import { readFileSync } from 'node:fs';
import { Client, type ClientOptions } from '@elastic/elasticsearch';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

export interface ElasticsearchConnection {
  readonly url: string;
  /** Empty where none is needed; an API key wins over a name. */
  readonly username: string;
  readonly password: string;
  readonly apiKey: string;
  /** Path of a PEM file with the authority that signed the server's certificate; empty for the system's. */
  readonly caFile: string;
  /** SHA-256 of that authority's certificate, in place of the file. */
  readonly fingerprint: string;
  readonly requestTimeoutMs: number;
}

export function elasticsearchClient(connection: ElasticsearchConnection): Client {
  const { url, caFile, fingerprint, requestTimeoutMs } = connection;
  return new Client({
    node: url,
    // the pipeline tries again itself, and says so
    maxRetries: 0,
    requestTimeout: requestTimeoutMs,
    ...authOf(connection),
    ...(caFile === '' ? {} : { tls: { ca: readAuthority(caFile) } }),
    // the client checks the fingerprint itself; the system, which knows no such authority, would refuse before that
    ...(fingerprint === '' ? {} : { caFingerprint: fingerprint, tls: { rejectUnauthorized: false } }),
  });
}

function authOf({ apiKey, username, password }: ElasticsearchConnection): Pick<ClientOptions, 'auth'> {
  if (apiKey !== '') return { auth: { apiKey } };
  return username === '' ? {} : { auth: { username, password } };
}

function readAuthority(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TweetscopeError('SETTING_INVALID', `elasticsearch.caFile: ${path} cannot be read`, { cause });
  }
}
