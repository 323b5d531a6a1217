import { safeStorage } from 'electron';
import type { SecretHome } from '#shared/domain/secret-home.ts';

/** Encrypts with a key that the system keeps for this app and this person. */
export interface Cipher {
  /** The system's name for it; empty where there is only one. */
  readonly where: string;
  encrypt(text: string): Promise<Buffer>;
  /** @returns `isStale`: to be encrypted again, with the key that counts now */
  decrypt(bytes: Buffer): Promise<{ readonly text: string; readonly isStale: boolean }>;
}

export type CipherChoice =
  | { readonly cipher: Cipher }
  | { readonly cipher: null; readonly instead: NonNullable<SecretHome['instead']> };

/** As much of Electron's safeStorage as there may be: the asynchronous half came late, the other half goes away. */
export interface SafeStorage {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(bytes: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(bytes: Buffer): string;
  getSelectedStorageBackend?(): string;
}

/** To be called when the app is ready; before that no system has a keychain. */
export async function systemCipher(
  platform: NodeJS.Platform = process.platform,
  storage: SafeStorage = safeStorage,
): Promise<CipherChoice> {
  const where = platform === 'linux' ? (storage.getSelectedStorageBackend?.() ?? 'unknown') : '';
  // A password that is the same on every machine: whoever has the file has what is in it.
  if (where === 'basic_text') return { cipher: null, instead: 'weak-keychain' };
  const isThere = await (storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable?.() ?? false);
  if (!isThere) return { cipher: null, instead: 'no-keychain' };
  return { cipher: cipherOf(storage, where === 'unknown' ? '' : where) };
}

function cipherOf(storage: SafeStorage, where: string): Cipher {
  return {
    where,
    encrypt: async (text) => {
      const bytes = await (storage.encryptStringAsync?.(text) ?? storage.encryptString?.(text));
      if (bytes === undefined) throw new Error('this Electron cannot encrypt');
      return bytes;
    },
    decrypt: async (bytes) => {
      const found = await storage.decryptStringAsync?.(bytes);
      if (found !== undefined) return { text: found.result, isStale: found.shouldReEncrypt };
      return { text: storage.decryptString?.(bytes) ?? '', isStale: false };
    },
  };
}
