import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSecretName, type SecretStore } from '#engine/ports/secret-store.ts';
import type { SecretHome } from '#shared/domain/secret-home.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** A folder with one file per secret, as Docker and Kubernetes mount them. Read at each use, so a rotated file counts. */
export class FileSecretStore implements SecretStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async describe(): Promise<SecretHome> {
    return { place: 'file', isWritable: false, where: this.#folder, instead: null };
  }

  async read(name: string): Promise<string | null> {
    checkSecretName(name);
    const file = join(this.#folder, name);
    try {
      const content = await readFile(file, 'utf8');
      // Editors and `echo` end a file with a newline that is not meant.
      return content.replace(/\r?\n$/, '') || null;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw new TweetscopeError('SECRETS_UNAVAILABLE', `${file} cannot be read (${code})`, { cause, retryable: false });
    }
  }

  async write(name: string): Promise<void> {
    checkSecretName(name);
    throw this.#readOnly(name);
  }

  async forget(name: string): Promise<void> {
    checkSecretName(name);
    throw this.#readOnly(name);
  }

  async close(): Promise<void> {}

  #readOnly(name: string): TweetscopeError {
    return new TweetscopeError('SECRETS_READ_ONLY', `${name} comes from a mounted file`, {
      hint: `Change ${join(this.#folder, name)} where it is mounted from; it is read again at the next connection.`,
    });
  }
}
