import { describe, expect, it } from 'vitest';
import { Random } from '#engine/1-source/simulator/random.ts';
import { endsOpen, joinSentences, withTypo } from '#engine/1-source/simulator/writing/finishing.ts';

const join = (sentences: readonly string[], habit: 'careful' | 'lower', seed: number, space = '') =>
  joinSentences(sentences, habit, 'neutral', space, new Random(seed));

describe('joinSentences', () => {
  it('gives a careful writer capitals and marks', () => {
    expect(join(['the shop is open', 'are you in?'], 'careful', 1)).toMatch(/^The shop is open\.\sAre you in\?$/);
  });

  it('gives a careless writer neither capitals nor, mostly, a last mark', () => {
    const written = Array.from({ length: 50 }, (_, seed) => join(['Paris is open', 'I am in'], 'lower', seed));
    for (const text of written) expect(text).toBe(text.toLowerCase());
    expect(written.filter((text) => text.endsWith('in')).length).toBeGreaterThan(25);
  });

  it('puts a space before the marks that want one, for careful writers', () => {
    const written = Array.from({ length: 50 }, (_, seed) =>
      joinSentences(['quelle joie'], 'careful', 'positive', ' ', new Random(seed)),
    );
    expect(new Set(written)).toEqual(new Set(['Quelle joie.', 'Quelle joie !', 'Quelle joie !!']));
  });
});

describe('endsOpen', () => {
  it.each([
    ['word', true],
    ['café', true],
    ['50%', true],
    ['what?', false],
    ['fine 🙃', false],
    ['', false],
  ])('"%s": %s', (text, expected) => {
    expect(endsOpen(text)).toBe(expected);
  });
});

describe('withTypo', () => {
  it('slips at most once, and never in hashtags or mentions', () => {
    const text = 'something wonderful happened yesterday';
    const slipped = Array.from({ length: 200 }, (_, seed) => withTypo(text, new Random(seed)));
    expect(new Set(slipped).size).toBeGreaterThan(10);
    for (const one of slipped) expect(Math.abs(one.length - text.length)).toBeLessThanOrEqual(1);
    expect(withTypo('see #something @somebody', new Random(1))).toBe('see #something @somebody');
  });
});
