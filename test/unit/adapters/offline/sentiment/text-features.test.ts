import { expect, it } from 'vitest';
import { featuresOf, phraseFeature } from '../../../../../src-main/adapters/offline/sentiment/text-features.ts';
import { tokensOf } from '../../../../../src-main/adapters/offline/sentiment/tokens.ts';

const wordsOf = (text: string) => featuresOf(tokensOf(text)).words;

it('gives a phrase the feature that it has in any text', () => {
  const features = wordsOf("Well, I don't LOOOVE it at all #sad 😂😂");
  for (const phrase of [['i'], ["don't", 'loove'], ['it', 'at', 'all'], ['#sad', '😂', '😂']] as const) {
    expect(features).toContain(phraseFeature(phrase));
  }
});

it('gives other phrases other features', () => {
  const features = wordsOf('one two three');
  for (const phrase of [['two', 'one'], ['one', 'three'], ['three', 'two', 'one'], ['onetwo']] as const) {
    expect(features).not.toContain(phraseFeature(phrase as readonly [string, string?, string?]));
  }
});
