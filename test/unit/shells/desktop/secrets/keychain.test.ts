import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CipherChoice } from '../../../../../src-main/shells/desktop/secrets/cipher.ts';
import { Keychain } from '../../../../../src-main/shells/desktop/secrets/keychain.ts';
import { testCipher } from '../../../../support/electron/test-cipher.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

vi.mock('electron', () => ({ safeStorage: {} }));

const NAME = 'kafka.saslPassword';
const CANARY = 'canary-7f3a';
let folder: ReturnType<typeof temporaryFolder>;
const unreadable: string[] = [];
const file = () => join(folder.path, 'desktop/secrets.json');
const keychain = (choice: CipherChoice) =>
  new Keychain({ file: file(), choose: async () => choice, onUnreadable: (name) => unreadable.push(name) });

beforeEach(() => {
  folder = temporaryFolder();
  unreadable.length = 0;
});
afterEach(() => folder.dispose());

it('keeps a secret for the next start, encrypted, in a file of this person alone', async () => {
  const cipher = testCipher();
  await keychain({ cipher }).write(NAME, CANARY);
  expect(readFileSync(file(), 'utf8')).not.toContain(CANARY);
  expect(readFileSync(file(), 'utf8')).not.toContain(Buffer.from(CANARY).toString('base64'));
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o077).toBe(0);
  const next = keychain({ cipher });
  expect(await next.read(NAME)).toBe(CANARY);
  expect(await next.describe()).toEqual({ place: 'keychain', isWritable: true, where: 'test', instead: null });
  await next.write(NAME, '');
  expect(await keychain({ cipher }).read(NAME)).toBeNull();
});

it.each(['weak-keychain', 'no-keychain'] as const)(
  'keeps it in memory alone with a %s, and says so',
  async (instead) => {
    const chosen = keychain({ cipher: null, instead });
    await chosen.write(NAME, CANARY);
    expect(await chosen.read(NAME)).toBe(CANARY);
    expect(await chosen.describe()).toEqual({ place: 'memory', isWritable: true, where: '', instead });
    expect(existsSync(file())).toBe(false);
    expect(await keychain({ cipher: null, instead }).read(NAME)).toBeNull();
  },
);

it('takes what another key encrypted for not there, says which, and lets it be entered again', async () => {
  await keychain({ cipher: testCipher() }).write(NAME, CANARY);
  const cipher = testCipher();
  const moved = keychain({ cipher });
  expect(await moved.read(NAME)).toBeNull();
  expect(unreadable).toEqual([NAME]);
  await moved.write(NAME, 'new');
  expect(await keychain({ cipher }).read(NAME)).toBe('new');
});

it('encrypts again what is encrypted with a key of yesterday', async () => {
  const yesterday = testCipher();
  const today = testCipher();
  await keychain({ cipher: yesterday }).write(NAME, CANARY);
  const cipher = {
    ...today,
    decrypt: async (bytes: Buffer) => ({ ...(await yesterday.decrypt(bytes)), isStale: true }),
  };
  expect(await keychain({ cipher }).read(NAME)).toBe(CANARY);
  await vi.waitFor(async () => expect(await keychain({ cipher: today }).read(NAME)).toBe(CANARY));
});

it('reads what is encrypted with a key of yesterday also while the one of today cannot be had', async () => {
  const yesterday = testCipher();
  await keychain({ cipher: yesterday }).write(NAME, CANARY);
  const cipher = {
    ...yesterday,
    encrypt: async () => Promise.reject(new Error('locked')),
    decrypt: async (bytes: Buffer) => ({ ...(await yesterday.decrypt(bytes)), isStale: true }),
  };
  expect(await keychain({ cipher }).read(NAME)).toBe(CANARY);
  expect(unreadable).toEqual([]);
  expect(await keychain({ cipher: yesterday }).read(NAME)).toBe(CANARY);
});

it('starts afresh from a file that is none', async () => {
  const cipher = testCipher();
  await keychain({ cipher }).write(NAME, CANARY);
  writeFileSync(file(), '{"half":');
  expect(await keychain({ cipher }).read(NAME)).toBeNull();
});

it('knows every secret that passed through, for the log to leave out', async () => {
  const chosen = keychain({ cipher: testCipher() });
  await chosen.write(NAME, CANARY);
  expect(chosen.values).toEqual([CANARY]);
});

it('says so when the system does not encrypt, and keeps nothing', async () => {
  const cipher = { ...testCipher(), encrypt: async () => Promise.reject(new Error('locked')) };
  const chosen = keychain({ cipher });
  await expect(chosen.write(NAME, CANARY)).rejects.toMatchObject({ code: 'SECRETS_UNAVAILABLE' });
  expect(await chosen.read(NAME)).toBeNull();
});
