import { checkSecretName, type SecretStore } from '#engine/ports/secret-store.ts';
import type { SecretHome } from '#shared/domain/secret-home.ts';

/** Secrets for as long as the process lives. */
export class MemorySecretStore implements SecretStore {
  readonly #secrets = new Map<string, string>();
  readonly #instead: SecretHome['instead'];

  constructor(instead: SecretHome['instead'] = null) {
    this.#instead = instead;
  }

  async describe(): Promise<SecretHome> {
    return { place: 'memory', isWritable: true, where: '', instead: this.#instead };
  }

  async read(name: string): Promise<string | null> {
    checkSecretName(name);
    return this.#secrets.get(name) ?? null;
  }

  async write(name: string, secret: string): Promise<void> {
    checkSecretName(name);
    if (secret === '') this.#secrets.delete(name);
    else this.#secrets.set(name, secret);
  }

  async forget(name: string): Promise<void> {
    checkSecretName(name);
    this.#secrets.delete(name);
  }

  async close(): Promise<void> {
    this.#secrets.clear();
  }
}
