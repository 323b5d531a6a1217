import { describe, expect, it } from 'vitest';
import { nounsFrom } from '#engine/1-source/simulator/phrases/noun.ts';
import { listsFrom, phrasesFrom } from '#engine/1-source/simulator/phrases/phrase.ts';
import { Rendering } from '#engine/1-source/simulator/phrases/rendering.ts';
import { Random } from '#engine/1-source/simulator/random.ts';

const FRENCH = nounsFrom({ m: 'le train', f: 'la gare; l’appli', mp: 'les bus', fp: 'ces lignes' });
const ENGLISH = nounsFrom({ one: 'the train', many: 'the buses' });

/** All wordings that turn up in many attempts. */
function wordings(source: string, nouns = ENGLISH, lists = {}): string[] {
  const phrases = phrasesFrom(source, listsFrom(lists));
  const found = new Set<string>();
  for (let seed = 0; seed < 400; seed++) {
    const random = new Random(seed);
    const rendering = new Rendering(
      random,
      nouns,
      () => 'Tag',
      () => 'somebody',
    );
    found.add(random.pick(phrases)(rendering));
  }
  return [...found].toSorted();
}

describe('phrases', () => {
  it('are one a line, or separated by semicolons', () => {
    expect(wordings('one; two\n  three\n')).toEqual(['one', 'three', 'two']);
  });

  it('choose among alternatives, nested ones too', () => {
    expect(wordings('{a {b|c}|d|}!')).toEqual(['!', 'a b!', 'a c!', 'd!']);
  });

  it('leave out what is optional half of the time', () => {
    expect(wordings('so[ very] good')).toEqual(['so good', 'so very good']);
  });

  it('draw whole numbers, both ends included', () => {
    expect(wordings('{2-4} days')).toEqual(['2 days', '3 days', '4 days']);
  });

  it('take entries of lists, which may use earlier lists', () => {
    expect(wordings('{who}!', ENGLISH, { name: 'Ann; Bob', who: 'dear {name}' })).toEqual(['dear Ann!', 'dear Bob!']);
  });

  it('make verbs and adjectives agree with the thing', () => {
    expect(wordings('{thing} <is,are> late')).toEqual(['the buses are late', 'the train is late']);
    expect(wordings('{thing} <est beau,est belle,sont beaux,sont belles>', FRENCH)).toEqual([
      'ces lignes sont belles',
      "l'appli est belle",
      'la gare est belle',
      'le train est beau',
      'les bus sont beaux',
    ]);
  });

  it('contract French articles', () => {
    const expected = ['de ces lignes', "de l'appli", 'de la gare', 'des bus', 'du train'];
    expect(wordings('{of thing}', FRENCH)).toEqual(expected);
    expect(wordings('{to thing}', FRENCH)).toEqual(
      ["à l'appli", 'à ces lignes', 'à la gare', 'au train', 'aux bus'].toSorted(),
    );
  });

  it('do not name the same thing twice in a row', () => {
    expect(wordings('{thing}, {thing}')).toEqual(['the buses, the train', 'the train, the buses']);
  });

  it('collect the hashtags they write, each once', () => {
    const rendering = new Rendering(
      new Random(1),
      ENGLISH,
      () => 'Tag',
      () => 'somebody',
    );
    const [phrase] = phrasesFrom('{tag} {user} {tag}', {});
    expect(phrase?.(rendering)).toBe('#Tag @somebody ');
    expect(rendering.hashtags).toEqual(['Tag']);
  });

  it.each(['{a|b', 'a]', '[a', '<one>', '<is,are', '{unknown}', 'a}'])('refuse %s', (source) => {
    expect(() => phrasesFrom(source, {})).toThrow(/"/);
  });
});
