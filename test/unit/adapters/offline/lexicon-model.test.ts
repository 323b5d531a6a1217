import { describe, expect, it } from 'vitest';
import { LexiconModel, MODEL_NAME } from '../../../../src-main/adapters/offline/lexicon-model.ts';

const model = new LexiconModel();
const judge = (text: string, lang = 'en', hashtags: string[] = []) => model.judge({ text, lang, hashtags });

describe('LexiconModel', () => {
  it.each([
    ['What a wonderful concert, I love this band', 'en', 'positive'],
    ['Worst service ever, I hate waiting', 'en', 'negative'],
    ['The meeting is on the second floor', 'en', 'neutral'],
    ["I don't like this at all", 'en', 'negative'],
    ['I don’t like this at all', 'en', 'negative'],
    ["J'adore cet album, il est magnifique", 'fr', 'positive'],
    ['Quelle catastrophe, encore une panne', 'fr', 'negative'],
    ['Le film est pas magnifique', 'fr', 'negative'],
    ['Il y en a plus dans le sac', 'fr', 'neutral'],
  ])('reads "%s" (%s) as %s', (text, lang, sentiment) => {
    expect(judge(text, lang).sentiment).toBe(sentiment);
  });

  it('sees emoji that stick to a word', () => {
    expect(judge('finally home😍').sentiment).toBe('positive');
    expect(judge('finally home❤️').sentiment).toBe('positive');
    expect(judge('enfin rentré😡', 'fr').sentiment).toBe('negative');
  });

  it('works in the language the tweet claims, else in English with low confidence', () => {
    expect(judge('magnifique', 'fr-CA').language).toBe('fr');
    const english = judge('great great great', 'en');
    const spanish = judge('great great great', 'es');
    expect(spanish.language).toBe('en');
    expect(spanish.confidence).toBeLessThan(0.6);
    expect(english.confidence).toBeGreaterThan(spanish.confidence);
    expect(judge('fresh', 'frr').language).toBe('en');
  });

  it('names its model, and its confidence is the score of its sentiment', () => {
    const judgement = judge('awesome result');
    expect(judgement.model).toBe(MODEL_NAME);
    expect(judgement.confidence).toBe(judgement.scores[judgement.sentiment]);
  });

  it('takes any text', () => {
    for (const text of ['', ' ', '💥', 'constructor __proto__ hasOwnProperty toString', '\u0000', 'a'.repeat(25_000)]) {
      expect(judge(text, 'fr').confidence).toBeGreaterThan(0);
    }
  });
});
