import { expect, it, vi } from 'vitest';
import { type SafeStorage, systemCipher } from '../../../../../src-main/shells/desktop/secrets/cipher.ts';

vi.mock('electron', () => ({ safeStorage: {} }));

const reversed = (text: string) => [...text].reverse().join('');
const SYNCHRONOUS: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(reversed(text)),
  decryptString: (bytes) => reversed(bytes.toString()),
};
const ASYNCHRONOUS: SafeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(`async ${reversed(text)}`),
  decryptStringAsync: async (bytes) => ({ result: reversed(bytes.toString().slice(6)), shouldReEncrypt: true }),
};

it('takes the asynchronous half where there is one, even where the other is gone', async () => {
  for (const storage of [{ ...SYNCHRONOUS, ...ASYNCHRONOUS }, ASYNCHRONOUS]) {
    const { cipher } = await systemCipher('darwin', storage);
    const bytes = await cipher?.encrypt('word');
    expect(bytes?.toString()).toBe('async drow');
    expect(await cipher?.decrypt(bytes as Buffer)).toEqual({ text: 'word', isStale: true });
  }
});

it('takes the synchronous half of an older Electron', async () => {
  const { cipher } = await systemCipher('win32', SYNCHRONOUS);
  const bytes = await cipher?.encrypt('word');
  expect(bytes?.toString()).toBe('drow');
  expect(await cipher?.decrypt(bytes as Buffer)).toEqual({ text: 'word', isStale: false });
});

it('names the keychain where a system has several', async () => {
  const { cipher } = await systemCipher('linux', { ...SYNCHRONOUS, getSelectedStorageBackend: () => 'kwallet6' });
  expect(cipher?.where).toBe('kwallet6');
});

it('takes none that only looks like encryption, and says which of both it is', async () => {
  const weak = { ...SYNCHRONOUS, getSelectedStorageBackend: () => 'basic_text' };
  expect(await systemCipher('linux', weak)).toEqual({ cipher: null, instead: 'weak-keychain' });
  const locked = { ...SYNCHRONOUS, isEncryptionAvailable: () => false };
  expect(await systemCipher('linux', locked)).toEqual({ cipher: null, instead: 'no-keychain' });
  expect(await systemCipher('linux', {})).toEqual({ cipher: null, instead: 'no-keychain' });
});
