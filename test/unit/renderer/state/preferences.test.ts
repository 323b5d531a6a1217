import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../../../src-renderer/state/preferences.ts';

const FIRST = { theme: 'system', language: 'system', time: 'local' };

describe('kept preferences', () => {
  it('come back', () => {
    const kept = { theme: 'dark', language: 'fr', time: 'utc' };
    expect(parsePreferences(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', '{', '[]', 'null', '7', '{"theme":"pink","time":1}'])('fall back where they are %s', (kept) => {
    expect(parsePreferences(kept)).toEqual(FIRST);
  });
});
