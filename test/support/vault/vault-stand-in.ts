import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fields = Readonly<Record<string, unknown>>;

export interface VaultStandIn {
  readonly address: string;
  /** A token with the policy, and an AppRole to log in with. */
  readonly token: string;
  readonly roleId: string;
  readonly secretId: string;
  /** What it was asked: `GET secret/data/tweetscope`. */
  readonly asked: readonly string[];
  /** What of a request was not as documented. */
  readonly complaints: readonly string[];
  /** Adds keys, as somebody else would: with a version of its own. */
  put(data: Fields): void;
  data(): Fields | null;
  /** Deletes the newest version, as `vault kv delete` does. */
  deleteVersion(): void;
  /** Ends the tokens that logins gave. */
  expireTokens(): void;
  seal(): void;
  /** Runs before the next write is looked at: the moment in which somebody else is faster. */
  beforeNextWrite(action: () => void): void;
  dispose(): Promise<void>;
}

const DATA_PATH = 'secret/data/tweetscope';

/**
 * As much of HashiCorp Vault as its documentation says of a key-value engine of version 2 (read, check-and-set write)
 * and of AppRole logins: https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2
 */
export async function startVaultStandIn(namespace = ''): Promise<VaultStandIn> {
  const [token, roleId, secretId] = [`hvs.${randomUUID()}`, randomUUID(), randomUUID()];
  const loginTokens = new Set<string>();
  const asked: string[] = [];
  const complaints: string[] = [];
  /** Version n lies at n − 1; null where it was deleted. */
  const versions: (Fields | null)[] = [];
  let isSealed = false;
  let nextWrite: (() => void) | null = null;

  const metadata = () => ({
    created_time: '2026-01-26T23:30:00.000000000Z',
    custom_metadata: null,
    deletion_time: versions.at(-1) === null ? '2026-01-26T23:31:00.000000000Z' : '',
    destroyed: false,
    version: versions.length,
  });

  const logIn = (response: ServerResponse, body: Fields) => {
    if (body.role_id !== roleId || body.secret_id !== secretId) {
      return refuse(response, 400, 'invalid role or secret ID');
    }
    const given = `hvs.${randomUUID()}`;
    loginTokens.add(given);
    send(response, 200, { auth: { client_token: given, lease_duration: 1_200, renewable: true }, data: null });
  };

  const read = (response: ServerResponse) => {
    const newest = versions.at(-1);
    if (newest === undefined) return refuse(response, 404);
    send(response, newest === null ? 404 : 200, { data: { data: newest, metadata: metadata() } });
  };

  const write = (response: ServerResponse, { options, data }: Fields) => {
    nextWrite?.();
    nextWrite = null;
    const { cas } = (options ?? {}) as { readonly cas?: unknown };
    if (typeof cas !== 'number') complaints.push('a write without check-and-set');
    if (typeof data !== 'object' || data === null) return refuse(response, 400, 'no data provided');
    if (cas !== versions.length) {
      return refuse(response, 400, 'check-and-set parameter did not match the current version');
    }
    versions.push(data as Fields);
    send(response, 200, { data: metadata() });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await jsonOf(request);
    const call = `${request.method} ${(request.url ?? '').replace(/^\/v1\//, '')}`;
    asked.push(call);
    const { headers } = request;
    if (headers['x-vault-request'] !== 'true') complaints.push('X-Vault-Request is missing');
    if ((headers['x-vault-namespace'] ?? '') !== namespace) complaints.push('another namespace');
    if (request.method === 'POST' && headers['content-type'] !== 'application/json') complaints.push('not said JSON');
    if (isSealed) return refuse(response, 503, 'Vault is sealed');
    if (call === 'POST auth/approle/login') return logIn(response, body);
    const given = String(headers['x-vault-token'] ?? '');
    if (given !== token && !loginTokens.has(given)) return refuse(response, 403, 'permission denied');
    if (call === `GET ${DATA_PATH}`) return read(response);
    if (call === `POST ${DATA_PATH}`) return write(response, body);
    refuse(response, 404);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    roleId,
    secretId,
    asked,
    complaints,
    put: (data) => void versions.push({ ...versions.at(-1), ...data }),
    data: () => versions.at(-1) ?? null,
    deleteVersion: () => void versions.push(null),
    expireTokens: () => loginTokens.clear(),
    seal: () => {
      isSealed = true;
    },
    beforeNextWrite: (action) => {
      nextWrite = action;
    },
    dispose: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, ...errors: string[]): void {
  send(response, status, { errors });
}

async function jsonOf(request: IncomingMessage): Promise<Fields> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Fields);
}
