import { type FileHandle, open } from 'node:fs/promises';
import { systemWords } from '#shared/errors/system-words.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { Unpacker } from './unpacker.ts';

const PLAIN_CHUNK_BYTES = 256 * 1024;
/** Small, since gzip may unpack it to a thousand times its size. */
const PACKED_CHUNK_BYTES = 32 * 1024;

/** The bytes of a file, unpacked, chunk by chunk. */
export interface FileInput {
  readonly gzip: boolean;
  /** The next bytes, null at the end. @throws FILE_UNREADABLE where the file is damaged or can't be read on */
  read(): Promise<Buffer | null>;
  /** Share of the file that lies before a position in the unpacked bytes, 0–1; an estimate where it is packed. */
  fractionAt(position: number): number;
  /** Idempotent. A read under way ends as at the end of the file. */
  close(): Promise<void>;
}

/** Opens a plain or gzip file, told apart by its first bytes. @throws FILE_NOT_FOUND */
export async function openFileInput(path: string): Promise<FileInput> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path);
    const found = await handle.stat();
    if (!found.isFile()) throw new Error(found.isDirectory() ? 'it is a folder' : 'it is not a regular file');
    const magic = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const gzip = magic.bytesRead === 2 && magic.buffer[0] === 0x1f && magic.buffer[1] === 0x8b;
    return new HandleInput(path, handle, found.size, gzip);
  } catch (cause) {
    await handle?.close();
    throw notFound(path, cause);
  }
}

class HandleInput implements FileInput {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #sizeBytes: number;
  readonly #unpacker: Unpacker | null;
  #readBytes = 0;
  #unpackedBytes = 0;
  #closing: Promise<void> | null = null;

  constructor(path: string, handle: FileHandle, sizeBytes: number, gzip: boolean) {
    this.#path = path;
    this.#handle = handle;
    this.#sizeBytes = sizeBytes;
    this.#unpacker = gzip ? new Unpacker(() => this.#readChunk(PACKED_CHUNK_BYTES)) : null;
  }

  get gzip(): boolean {
    return this.#unpacker !== null;
  }

  async read(): Promise<Buffer | null> {
    try {
      const chunk = await (this.#unpacker === null ? this.#readChunk(PLAIN_CHUNK_BYTES) : this.#unpacker.read());
      this.#unpackedBytes += chunk?.length ?? 0;
      return chunk;
    } catch (cause) {
      if (this.#closing !== null) return null;
      throw unreadable(this.#path, cause);
    }
  }

  fractionAt(position: number): number {
    if (this.#sizeBytes === 0 || this.#unpackedBytes === 0) return 0;
    return Math.min(1, ((this.#readBytes / this.#sizeBytes) * position) / this.#unpackedBytes);
  }

  close(): Promise<void> {
    this.#closing ??= this.#handle.close();
    this.#unpacker?.close();
    return this.#closing;
  }

  async #readChunk(bytes: number): Promise<Buffer | null> {
    if (this.#closing !== null) return null;
    const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(bytes), 0, bytes, this.#readBytes);
    this.#readBytes += bytesRead;
    return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
  }
}

function notFound(path: string, cause: unknown): TweetscopeError {
  const { code } = cause as NodeJS.ErrnoException;
  const why =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EACCES'
        ? 'reading it is not permitted'
        : systemWords(cause);
  return new TweetscopeError('FILE_NOT_FOUND', `${path}: ${why}`, { cause, data: { path } });
}

function unreadable(path: string, cause: unknown): TweetscopeError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const damaged = code?.startsWith('Z_') === true ? `the gzip file is damaged (${message})` : message;
  const why = code === 'Z_BUF_ERROR' ? 'the gzip file is cut off' : damaged;
  return new TweetscopeError('FILE_UNREADABLE', `${path}: ${why}`, { cause, data: { path } });
}
