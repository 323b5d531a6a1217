import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { SecretHome } from '#shared/domain/secret-home.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Cipher, CipherChoice } from './cipher.ts';

/** Encrypted secrets by name, in base64. */
const fileSchema = z.record(z.string(), z.string());

interface Options {
  readonly file: string;
  /** Asked once, at the first use. */
  readonly choose: () => Promise<CipherChoice>;
  /** Told what could not be read, by name. */
  readonly onUnreadable: (name: string) => void;
}

/**
 * The secrets of this desktop: encrypted by the system in one file, or in memory until the app ends where the system
 * has no real encryption. It lives in main, so that an engine that is started again finds what was entered.
 */
export class Keychain {
  readonly #options: Options;
  readonly #known = new Map<string, string>();
  #choice: Promise<CipherChoice> | null = null;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Every secret that passed through: what a log must not show. */
  get values(): readonly string[] {
    return [...this.#known.values()];
  }

  async describe(): Promise<SecretHome> {
    const choice = await this.#chosen();
    return choice.cipher === null
      ? { place: 'memory', isWritable: true, where: '', instead: choice.instead }
      : { place: 'keychain', isWritable: true, where: choice.cipher.where, instead: null };
  }

  /** What another key encrypted (a folder from another machine) counts as not there: it has to be entered again. */
  async read(name: string): Promise<string | null> {
    const { cipher } = await this.#chosen();
    const known = this.#known.get(name);
    if (cipher === null || known !== undefined) return known ?? null;
    const kept = this.#readFile()[name];
    if (kept === undefined) return null;
    try {
      const { text, isStale } = await cipher.decrypt(Buffer.from(kept, 'base64'));
      this.#known.set(name, text);
      // That it can't be encrypted anew takes nothing from what could be read.
      if (isStale) await this.#keep(cipher, name, text).catch(() => undefined);
      return text;
    } catch {
      this.#options.onUnreadable(name);
      return null;
    }
  }

  /** An empty one is none. @throws SECRETS_UNAVAILABLE where the system does not encrypt, or the file can't be written */
  async write(name: string, secret: string): Promise<null> {
    const { cipher } = await this.#chosen();
    if (cipher !== null) await this.#keep(cipher, name, secret);
    if (secret === '') this.#known.delete(name);
    else this.#known.set(name, secret);
    return null;
  }

  async #keep(cipher: Cipher, name: string, secret: string): Promise<void> {
    const change = this.#changing.then(async () => {
      const { [name]: _, ...others } = this.#readFile();
      const bytes = secret === '' ? null : await cipher.encrypt(secret);
      this.#writeFile(bytes === null ? others : { ...others, [name]: bytes.toString('base64') });
    });
    this.#changing = change.catch(() => undefined);
    await change.catch((cause: unknown) => {
      throw new TweetscopeError('SECRETS_UNAVAILABLE', 'the keychain of this system did not keep it', { cause });
    });
  }

  #chosen(): Promise<CipherChoice> {
    this.#choice ??= this.#options.choose();
    return this.#choice;
  }

  #readFile(): Readonly<Record<string, string>> {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#options.file, 'utf8')));
    } catch {
      return {};
    }
  }

  #writeFile(secrets: Readonly<Record<string, string>>): void {
    const { file } = this.#options;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}
