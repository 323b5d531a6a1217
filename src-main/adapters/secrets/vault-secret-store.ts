import { checkSecretName, type SecretStore } from '#engine/ports/secret-store.ts';
import type { SecretHome } from '#shared/domain/secret-home.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type VaultAddress, VaultClient, type VaultLogin } from './vault-client.ts';

export interface VaultPlace extends VaultAddress {
  /** Mount of a key-value engine, version 2. */
  readonly mount: string;
  /** The secret whose keys are ours. */
  readonly path: string;
}

/** The keys of the secret, and the version a write must follow; version 0 where there is no secret yet. */
interface Held {
  readonly data: Readonly<Record<string, unknown>>;
  readonly version: number;
}

const WRITE_ATTEMPTS = 5;

/**
 * HashiCorp Vault, key-value engine version 2: one secret, a key per name. Writes are check-and-set, so that nobody
 * else's key is lost. Earlier versions stay in Vault as its engine is told to keep them.
 */
export class VaultSecretStore implements SecretStore {
  readonly #place: VaultPlace;
  readonly #client: VaultClient;
  #reading: Promise<Held> | null = null;

  constructor(place: VaultPlace, login: VaultLogin) {
    this.#place = place;
    this.#client = new VaultClient(place, login);
  }

  async describe(): Promise<SecretHome> {
    const { address, mount, path } = this.#place;
    return { place: 'vault', isWritable: true, where: `${address} ${mount}/${path}`, instead: null };
  }

  async read(name: string): Promise<string | null> {
    checkSecretName(name);
    // Settings are read together: one request serves them all.
    this.#reading ??= this.#fetch().finally(() => {
      this.#reading = null;
    });
    return secretIn(await this.#reading, name) || null;
  }

  write(name: string, secret: string): Promise<void> {
    return this.#change(name, secret);
  }

  forget(name: string): Promise<void> {
    return this.#change(name, '');
  }

  async close(): Promise<void> {}

  async #change(name: string, secret: string): Promise<void> {
    checkSecretName(name);
    for (let attempt = 1; attempt <= WRITE_ATTEMPTS; attempt++) {
      const held = await this.#fetch();
      if (secretIn(held, name) === secret) return;
      const { [name]: _, ...others } = held.data;
      const data = secret === '' ? others : { ...others, [name]: secret };
      const body = { options: { cas: held.version }, data };
      const { status, body: answer } = await this.#client.call({ method: 'POST', path: this.#dataPath(), body });
      if (status === 200) return;
      if (!isOvertaken(answer)) throw this.#unexpected(status);
    }
    throw new TweetscopeError('SECRETS_UNAVAILABLE', `others keep changing ${this.#place.path} in Vault`);
  }

  async #fetch(): Promise<Held> {
    const { status, body } = await this.#client.call({ method: 'GET', path: this.#dataPath() });
    const { data, metadata } = (body.data ?? {}) as { readonly data?: unknown; readonly metadata?: unknown };
    const { version } = (metadata ?? {}) as { readonly version?: unknown };
    // A deleted version answers 404 too, with its metadata: the next write must follow it.
    if (status === 404) return { data: {}, version: typeof version === 'number' ? version : 0 };
    if (status !== 200 || typeof version !== 'number') throw this.#unexpected(status);
    return { data: (data ?? {}) as Held['data'], version };
  }

  #dataPath(): string {
    const { mount, path } = this.#place;
    const encoded = (text: string) => text.split('/').map(encodeURIComponent).join('/');
    return `${encoded(mount)}/data/${encoded(path)}`;
  }

  #unexpected(status: number): TweetscopeError {
    const { address, mount } = this.#place;
    return new TweetscopeError('SECRETS_REFUSED', `Vault at ${address} answered ${status} for ${this.#dataPath()}`, {
      hint: `Check that vault.mount (${mount}) is a key-value engine of version 2.`,
    });
  }
}

function secretIn({ data }: Held, name: string): string {
  const value = Object.hasOwn(data, name) ? data[name] : null;
  return typeof value === 'string' ? value : '';
}

function isOvertaken({ errors }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(errors) && errors.some((error) => String(error).includes('check-and-set'));
}
