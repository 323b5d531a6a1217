import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Cipher } from '../../../src-main/shells/desktop/secrets/cipher.ts';

/** A keychain's key that a test holds: AES-256-GCM, which notices another key as a system's does. */
export function testCipher(key: Buffer = randomBytes(32)): Cipher {
  return {
    where: 'test',
    encrypt: async (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    decrypt: async (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const body = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      return { text: body.toString('utf8'), isStale: false };
    },
  };
}
