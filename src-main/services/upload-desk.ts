import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upload } from '#shared/contract/tweet-files.ts';
import { MOST_PART_BYTES } from '#shared/domain/tweet-file.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

interface Open extends Upload {
  readonly handle: FileHandle;
  readonly path: string;
}

const UNFINISHED = '.part';
/** Left free for the pipeline itself. */
const SPARE_BYTES = 256 * 1024 ** 2;
const LONGEST_NAME = 120;

/** Takes a file into a folder part by part. One at a time; of what came before, only the file in use stays. */
export class UploadDesk {
  readonly #folder: string;
  #open: Open | null = null;
  /** Each request waits for the one before: parts are written in their order. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param inUse the path of a file that must stay. @throws UPLOAD_REFUSED where there is no room */
  begin(name: string, bytes: number, inUse: string): Promise<Upload> {
    return this.#inTurn(async () => {
      await this.#drop();
      await mkdir(this.#folder, { recursive: true });
      for (const old of await readdir(this.#folder)) {
        const path = join(this.#folder, old);
        if (path !== inUse) await rm(path, { force: true, recursive: true });
      }
      const { bavail, bsize } = await statfs(this.#folder);
      if (bytes + SPARE_BYTES > bavail * bsize) throw refusal('there is not enough room for it in the data folder');
      const uploadId = randomBytes(16).toString('hex');
      const path = join(this.#folder, await this.#freeName(safeName(name)));
      const handle = await open(path + UNFINISHED, 'wx');
      this.#open = { uploadId, received: 0, bytes, handle, path };
      return { uploadId, received: 0, bytes };
    });
  }

  /** @param offset where it belongs: a part that is sent again or too early is refused. @throws UPLOAD_REFUSED */
  part(uploadId: string, offset: number, content: Uint8Array): Promise<Upload> {
    return this.#inTurn(async () => {
      const upload = this.#known(uploadId);
      const { handle, received, bytes } = upload;
      if (offset !== received || content.length === 0)
        throw refusal(`the part at ${offset} does not follow ${received}`);
      if (content.length > MOST_PART_BYTES || received + content.length > bytes) throw refusal('it grew on the way');
      await handle.write(content, 0, content.length, offset);
      this.#open = { ...upload, received: received + content.length };
      return { uploadId, received: received + content.length, bytes };
    });
  }

  /** @throws UPLOAD_REFUSED where something is missing */
  end(uploadId: string): Promise<{ readonly path: string }> {
    return this.#inTurn(async () => {
      const { handle, received, bytes, path } = this.#known(uploadId);
      if (received !== bytes) throw refusal(`${bytes - received} of its ${bytes} bytes did not come`);
      this.#open = null;
      await handle.close();
      await rename(path + UNFINISHED, path);
      return { path };
    });
  }

  /** Takes away what is not finished. Idempotent. */
  cancel(): Promise<void> {
    return this.#inTurn(() => this.#drop());
  }

  async #drop(): Promise<void> {
    if (this.#open === null) return;
    const { handle, path } = this.#open;
    this.#open = null;
    await handle.close();
    await rm(path + UNFINISHED, { force: true });
  }

  #known(uploadId: string): Open {
    if (this.#open?.uploadId !== uploadId) throw refusal('another file took its place, or the engine began anew');
    return this.#open;
  }

  async #freeName(name: string): Promise<string> {
    const taken = new Set(await readdir(this.#folder));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${number}-${name}`;
    return free;
  }

  #inTurn<Value>(action: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** What a person called it, without anything that leads elsewhere; its ending tells the format. */
function safeName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  return plain === '' ? 'tweets' : plain.slice(-LONGEST_NAME);
}

function refusal(why: string): TweetscopeError {
  return new TweetscopeError('UPLOAD_REFUSED', `the file was not taken: ${why}`);
}
