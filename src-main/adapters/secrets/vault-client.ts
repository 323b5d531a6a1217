import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** How to get a token: one that is given, or a login with an AppRole. */
export type VaultLogin =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'app-role'; readonly roleId: string; readonly secretId: string };

export interface VaultAddress {
  /** For example `https://vault.example.org:8200`. */
  readonly address: string;
  /** Namespace of Vault Enterprise; empty for none. */
  readonly namespace: string;
  readonly timeoutMs: number;
}

export interface VaultAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Call {
  readonly method: 'GET' | 'POST';
  /** Below `/v1/`. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Vault's HTTP API with a token of its own: a token of an AppRole that has expired is fetched anew, once per call. */
export class VaultClient {
  readonly #place: VaultAddress;
  readonly #login: VaultLogin;
  #token: Promise<string> | null = null;

  constructor(place: VaultAddress, login: VaultLogin) {
    this.#place = place;
    this.#login = login;
  }

  /** @returns the answer, 404 and 400 included. @throws SECRETS_UNAVAILABLE, SECRETS_REFUSED */
  async call(call: Call): Promise<VaultAnswer> {
    const answer = await this.#send(call, await this.#currentToken());
    if (answer.status !== 403) return answer;
    if (this.#login.kind === 'token') throw refused(call, answer);
    this.#token = null;
    const second = await this.#send(call, await this.#currentToken());
    if (second.status === 403) throw refused(call, second);
    return second;
  }

  #currentToken(): Promise<string> {
    if (this.#login.kind === 'token') return usable(this.#login.token);
    this.#token ??= this.#logIn(this.#login.roleId, this.#login.secretId).catch((error: unknown) => {
      this.#token = null;
      throw error;
    });
    return this.#token;
  }

  async #logIn(roleId: string, secretId: string): Promise<string> {
    const call: Call = {
      method: 'POST',
      path: 'auth/approle/login',
      body: { role_id: roleId, secret_id: secretId },
    };
    const answer = await this.#send(call, null);
    const { client_token: token } = (answer.body.auth ?? {}) as { readonly client_token?: unknown };
    if (answer.status !== 200 || typeof token !== 'string') throw refused(call, answer);
    return token;
  }

  async #send({ method, path, body }: Call, token: string | null): Promise<VaultAnswer> {
    const { address, namespace, timeoutMs } = this.#place;
    const headers: Record<string, string> = { 'X-Vault-Request': 'true' };
    if (token !== null) headers['X-Vault-Token'] = token;
    if (namespace !== '') headers['X-Vault-Namespace'] = namespace;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${address.replace(/\/+$/, '')}/v1/${path}`, {
        method,
        headers,
        // A redirect would carry the token to another host.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch (cause) {
      const why = (cause as Error).name === 'TimeoutError' ? `no answer within ${timeoutMs} ms` : reasonOf(cause);
      throw new TweetscopeError('SECRETS_UNAVAILABLE', `Vault at ${address} does not answer: ${why}`, { cause });
    }
    if (response.status === 429 || response.status >= 500) throw unwell(address, response.status);
    return { status: response.status, body: parsed(text) };
  }
}

/** Checked here: fetch would repeat a broken header in its error. */
async function usable(token: string): Promise<string> {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new TweetscopeError('SECRETS_REFUSED', 'the token of Vault has characters no token can have');
}

function reasonOf(thrown: unknown): string {
  const { message, cause } = thrown as Error;
  return cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code || message : message;
}

function unwell(address: string, status: number): TweetscopeError {
  const why = status === 503 ? 'it is sealed or in maintenance' : `status ${status}`;
  return new TweetscopeError('SECRETS_UNAVAILABLE', `Vault at ${address} cannot serve: ${why}`);
}

/** Vault's own words name paths and policies, never secrets; what we sent is left out. */
function refused({ path }: Call, { status, body }: VaultAnswer): TweetscopeError {
  const errors = Array.isArray(body.errors) ? body.errors.join('; ') : '';
  return new TweetscopeError(
    'SECRETS_REFUSED',
    `Vault refused ${path} (${status})${errors === '' ? '' : `: ${errors}`}`,
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
