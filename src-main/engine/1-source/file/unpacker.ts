import { createGunzip, type Gunzip } from 'node:zlib';

/**
 * Unpacks gzip, several members one after the other as well. Fed chunk by chunk and never paused: what was unpacked
 * before an error is handed out first, where a paused stream would throw it away.
 */
export class Unpacker {
  readonly #readPacked: () => Promise<Buffer | null>;
  readonly #gunzip: Gunzip = createGunzip();
  #unpacked: Buffer[] = [];
  #ended = false;
  #failure: Error | null = null;
  #wake: () => void = () => undefined;

  constructor(readPacked: () => Promise<Buffer | null>) {
    this.#readPacked = readPacked;
    this.#gunzip.on('data', (chunk: Buffer) => this.#unpacked.push(chunk));
    this.#gunzip.on('error', (error) => {
      this.#failure = error;
      this.#wake();
    });
    this.#gunzip.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** @returns null at the end @throws the error of zlib or of the file, after all that came before it */
  async read(): Promise<Buffer | null> {
    while (this.#unpacked.length === 0) {
      if (this.#failure !== null) throw this.#failure;
      if (this.#ended) return null;
      await this.#feed();
    }
    const bytes = Buffer.concat(this.#unpacked);
    this.#unpacked = [];
    return bytes;
  }

  close(): void {
    this.#gunzip.destroy();
  }

  async #feed(): Promise<void> {
    const packed = await this.#readPacked();
    if (this.#ended || this.#failure !== null) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (packed === null) this.#gunzip.end();
      else this.#gunzip.write(packed, () => resolve());
    });
  }
}
