import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1980-01-01, the first date a zip knows: the same content is the same file. */
const DATE = 0x0021;
const LARGEST = 0xffff_ffff;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Writes a zip as its content comes: nothing of it stays in memory but the names. Up to 4 GiB, which is what XLSX readers take. */
export class ZipWriter {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #entries: Entry[] = [];
  #offset = 0;

  /** @param write resolves when there is room for more */
  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  /** @throws RangeError where it grows beyond 4 GiB */
  async add(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const name = Buffer.from(path);
    const offset = this.#offset;
    await this.#put(
      numbers(
        [4, LOCAL],
        [2, VERSION],
        [2, FLAGS],
        [2, DEFLATE],
        [2, 0],
        [2, DATE],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, name.length],
        [2, 0],
      ),
      name,
    );
    const deflate = createDeflateRaw({ level: 6 });
    let [crc, size, packed] = [0, 0, 0];
    const written = (async () => {
      for await (const chunk of deflate) {
        packed += (chunk as Buffer).length;
        await this.#put(chunk as Buffer);
      }
    })();
    // Awaited below; until then its failure must not count as unhandled.
    written.catch(() => deflate.destroy());
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), written]);
    }
    deflate.end();
    await written;
    if (Math.max(size, this.#offset) > LARGEST) throw new RangeError(`${path} is larger than 4 GiB`);
    await this.#put(numbers([4, DESCRIPTOR], [4, crc], [4, packed], [4, size]));
    this.#entries.push({ name, crc, packed, size, offset });
  }

  /** The directory at the end; without it there is no zip. */
  async finish(): Promise<void> {
    const start = this.#offset;
    for (const { name, crc, packed, size, offset } of this.#entries) {
      await this.#put(
        numbers(
          [4, CENTRAL],
          [2, VERSION],
          [2, VERSION],
          [2, FLAGS],
          [2, DEFLATE],
          [2, 0],
          [2, DATE],
          [4, crc],
          [4, packed],
          [4, size],
          [2, name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ),
        name,
      );
    }
    const count = this.#entries.length;
    await this.#put(
      numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, this.#offset - start], [4, start], [2, 0]),
    );
  }

  async #put(...parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      this.#offset += part.length;
      await this.#write(part);
    }
  }
}

/** Little-endian numbers of two or four bytes. */
function numbers(...fields: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of fields) {
    bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}
