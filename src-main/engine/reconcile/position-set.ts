import type { PartitionOffsets } from '../ports/broker.ts';

/** Which offsets of a topic were seen: a bit per message, so that a million of them take 125 kB. */
export class PositionSet {
  readonly #partitions = new Map<number, { low: number; high: number; bits: Uint8Array }>();
  #size = 0;

  constructor(ranges: readonly PartitionOffsets[]) {
    for (const { partition, lowWatermark: low, highWatermark: high } of ranges) {
      this.#partitions.set(partition, { low, high, bits: new Uint8Array(Math.ceil(Math.max(0, high - low) / 8)) });
    }
  }

  get size(): number {
    return this.#size;
  }

  /** Outside of the ranges given, nothing is added. */
  add(partition: number, offset: number): void {
    const place = this.#place(partition, offset);
    if (place === null || this.has(partition, offset)) return;
    place.bits[place.byte] = (place.bits[place.byte] ?? 0) | place.bit;
    this.#size++;
  }

  has(partition: number, offset: number): boolean {
    const place = this.#place(partition, offset);
    return place !== null && ((place.bits[place.byte] ?? 0) & place.bit) !== 0;
  }

  #place(partition: number, offset: number): { bits: Uint8Array; byte: number; bit: number } | null {
    const range = this.#partitions.get(partition);
    if (range === undefined || offset < range.low || offset >= range.high) return null;
    const at = offset - range.low;
    return { bits: range.bits, byte: Math.floor(at / 8), bit: 1 << (at % 8) };
  }
}
