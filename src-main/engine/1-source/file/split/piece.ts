import { KEPT_REJECT_BYTES } from '../record.ts';

/** Bytes of one record gathered over chunks; past the limit only the head is kept, so that memory stays bounded. */
export class Piece {
  readonly #limitBytes: number;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get size(): number {
    return this.#size;
  }

  get overlong(): boolean {
    return this.#size > this.#limitBytes;
  }

  add(part: Buffer): void {
    if (part.length === 0 || this.overlong) {
      this.#size += part.length;
      return;
    }
    this.#parts.push(part);
    this.#size += part.length;
    if (this.overlong) this.#parts = [Buffer.from(this.#joined().subarray(0, KEPT_REJECT_BYTES))];
  }

  /** All of it, or the head of what was too long; empty again after. */
  take(): Buffer {
    const bytes = this.#joined();
    this.#parts = [];
    this.#size = 0;
    return bytes;
  }

  #joined(): Buffer {
    return this.#parts.length === 1 && this.#parts[0] !== undefined ? this.#parts[0] : Buffer.concat(this.#parts);
  }
}
