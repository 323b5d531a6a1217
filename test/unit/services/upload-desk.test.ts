import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_PART_BYTES } from '#shared/domain/tweet-file.ts';
import { UploadDesk } from '../../../src-main/services/upload-desk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the desk that takes files', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let desk: UploadDesk;
  const files = () => readdirSync(join(folder.path, 'files')).toSorted();
  const take = async (name: string, content: string, inUse = '') => {
    const { uploadId } = await desk.begin(name, content.length, inUse);
    await desk.part(uploadId, 0, bytes(content));
    return (await desk.end(uploadId)).path;
  };

  beforeEach(() => {
    folder = temporaryFolder();
    desk = new UploadDesk(join(folder.path, 'files'));
  });
  afterEach(async () => {
    await desk.cancel();
    folder.dispose();
  });

  it('puts the parts together in their order', async () => {
    const { uploadId } = await desk.begin('tweets.ndjson', 9, '');
    const parts = [desk.part(uploadId, 0, bytes('one\n')), desk.part(uploadId, 4, bytes('two\nx'))];
    expect((await Promise.all(parts)).map(({ received }) => received)).toEqual([4, 9]);
    const { path } = await desk.end(uploadId);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nx');
    expect(files()).toEqual(['tweets.ndjson']);
  });

  it('refuses a part twice, too early, too large, or more than was said', async () => {
    const { uploadId } = await desk.begin('a.csv', 4, '');
    const refused = { code: 'UPLOAD_REFUSED' };
    await desk.part(uploadId, 0, bytes('ab'));
    await expect(desk.part(uploadId, 0, bytes('ab'))).rejects.toMatchObject(refused);
    await expect(desk.part(uploadId, 3, bytes('d'))).rejects.toMatchObject(refused);
    await expect(desk.part(uploadId, 2, bytes('cde'))).rejects.toMatchObject(refused);
    await expect(desk.part(uploadId, 2, new Uint8Array(MOST_PART_BYTES + 1))).rejects.toMatchObject(refused);
    await expect(desk.part('0'.repeat(32), 2, bytes('c'))).rejects.toMatchObject(refused);
    await expect(desk.end(uploadId)).rejects.toMatchObject({ message: expect.stringContaining('2 of its 4 bytes') });
    await desk.part(uploadId, 2, bytes('cd'));
    expect(readFileSync((await desk.end(uploadId)).path, 'utf8')).toBe('abcd');
  });

  it('keeps no file but the one in use, and nothing unfinished', async () => {
    const first = await take('a.csv', 'first');
    const again = await take('a.csv', 'again', first);
    expect(again).not.toBe(first);
    expect(readFileSync(first, 'utf8')).toBe('first');
    await desk.begin('b.csv', 10, again);
    expect(files()).toEqual(['2-a.csv', 'b.csv.part']);
    await desk.cancel();
    await desk.cancel();
    expect(files()).toEqual(['2-a.csv']);
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['.hidden', 'hidden'],
    ['tweets été 2026.csv.gz', 'tweets-été-2026.csv.gz'],
    ['\u202e<img>', 'img-'],
    ['///', 'tweets'],
  ])('calls %j %j, which leads nowhere else', async (name, plain) => {
    await take(name, 'x');
    expect(files()).toEqual([plain]);
  });

  it('refuses what the disk has no room for', async () => {
    await expect(desk.begin('a.csv', Number.MAX_SAFE_INTEGER, '')).rejects.toMatchObject({
      code: 'UPLOAD_REFUSED',
      message: expect.stringContaining('not enough room'),
    });
  });
});
