import { describe, expect, it } from 'vitest';
import { FeatureIndex } from '../../../../src-main/adapters/offline/sentiment/feature-index.ts';

describe('FeatureIndex', () => {
  it('finds each feature, and none that is not there, though they crowd in one place', () => {
    const hashes = Uint32Array.from({ length: 64 }, (_, row) => (0xffff_ffff - row * 2) >>> 0);
    const index = new FeatureIndex(hashes);
    hashes.forEach((hash, row) => {
      expect(index.rowOf(hash)).toBe(row);
    });
    expect(index.rowOf(0xffff_fffe)).toBe(-1);
    expect(index.rowOf(0)).toBe(-1);
  });

  it('can be empty', () => {
    expect(new FeatureIndex(new Uint32Array(0)).rowOf(1)).toBe(-1);
  });
});
