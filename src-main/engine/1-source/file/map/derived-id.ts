import { createHash } from 'node:crypto';

const DIGITS = 24;

/**
 * A tweet_id for a record of a file that has none: the same for the same bytes on the same line, so that replaying a
 * file again doubles nothing. 24 digits: longer than any id of X (19) or of the simulator (21).
 */
export function derivedId(record: Uint8Array, line: number): string {
  const digest = createHash('sha256').update(`${line}:`).update(record).digest();
  const number = digest.readBigUInt64BE(0) * 2n ** 32n + BigInt(digest.readUInt32BE(8));
  return `9${(number % 10n ** BigInt(DIGITS - 1)).toString().padStart(DIGITS - 1, '0')}`;
}
