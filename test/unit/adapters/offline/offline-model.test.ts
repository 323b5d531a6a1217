import { describe, expect, it } from 'vitest';
import { OfflineModel } from '../../../../src-main/adapters/offline/offline-model.ts';

const model = new OfflineModel();
const judge = (text: string, lang = 'en', hashtags: string[] = []) => model.judge({ text, lang, hashtags });

describe('OfflineModel', () => {
  it.each([
    ['What a wonderful concert, I love this band', 'en', 'positive'],
    ['Worst service ever, I hate waiting', 'en', 'negative'],
    ['The meeting on Tuesday is on the second floor', 'en', 'neutral'],
    ["I don't like this at all", 'en', 'negative'],
    ['I don’t like this at all', 'en', 'negative'],
    ["J'adore cet album, il est magnifique", 'fr', 'positive'],
    ['Quelle catastrophe, encore une panne', 'fr', 'negative'],
    ['Das Konzert war wunderbar, vielen Dank', 'de', 'positive'],
    ['Me encanta esta canción, gracias', 'es', 'positive'],
    ['Che schifo, una vergogna', 'it', 'negative'],
    ['Adorei o filme, muito bom', 'pt', 'positive'],
  ])('reads "%s" (%s) as %s', (text, lang, sentiment) => {
    expect(judge(text, lang)).toMatchObject({ sentiment, language: lang });
  });

  it('sees emoji that stick to a word', () => {
    expect(judge('finally home😍').sentiment).toBe('positive');
    expect(judge('finally home😍').scores.positive).toBeGreaterThan(judge('finally home😡').scores.positive);
  });

  it('finds the language where none is claimed, or the text speaks against the claim', () => {
    expect(judge('Je suis vraiment très contente de ce livre', 'und').language).toBe('fr');
    expect(judge('Je suis vraiment très contente de ce livre', 'en').language).toBe('fr');
    expect(judge('The train is late again and I am cold', '').language).toBe('en');
    expect(judge('magnifique', 'fr-CA').language).toBe('fr');
  });

  it('is less sure in a language it was not trained in', () => {
    const text = 'great great great';
    expect(judge(text, 'pl')).toMatchObject({ language: 'pl', sentiment: 'positive' });
    expect(judge(text, 'pl').confidence).toBeLessThan(0.55);
    expect(judge(text, 'en').confidence).toBeGreaterThan(judge(text, 'pl').confidence);
  });

  it('names its model, and its confidence is the score of its sentiment', () => {
    const judgement = judge('awesome result');
    expect(judgement.model).toMatch(/^tweetscope-sentiment\/\d/);
    expect(judgement.confidence).toBe(judgement.scores[judgement.sentiment]);
  });

  it('tells French verbs from artificial intelligence', () => {
    expect(judge("J'ai vu les anneaux hier", 'fr').topic).toBe('Other');
    expect(judge('A talk on AI tonight').topic).toBe('Machine Learning');
  });

  it('tells how sure the topic is, as it judges it', () => {
    const tweet = { text: 'The match ended with a goal in the last minute', lang: 'en', hashtags: ['football'] };
    const { topic } = model.explain(tweet);
    expect(topic).toEqual(model.topicOf(tweet));
    expect(topic.topic).toBe('Football');
    expect(topic.confidence).toBeGreaterThan(0.7);
    expect(model.explain({ text: 'It is what it is', lang: 'en' }).topic.topic).toBe('Other');
  });

  it('explains by the words that weighed, where they stand', () => {
    const text = 'The room was fine but the food was absolutely terrible';
    const { sentiment, weights } = model.explain({ text, lang: 'en' });
    expect(sentiment).toBe('negative');
    const heaviest = weights.toSorted((a, b) => b.weight - a.weight)[0];
    expect(text.slice(heaviest?.start, heaviest?.end)).toBe('terrible');
    expect(weights).toHaveLength(text.split(' ').length);
    expect(model.explain({ text: '', lang: 'en' }).weights).toEqual([]);
  });

  it.each([
    ['I do NOT like this sooo much!!! #fail 😡 http://a.b @you', 'en'],
    ['Je n’aime pas du tout ce film, quelle déception', 'fr'],
    ['Das Konzert war wunderbar', 'de'],
    ['one', 'en'],
    ['', 'fr'],
    ['word '.repeat(500), 'en'],
    ['x'.repeat(5_000), 'fr'],
  ])('explains exactly: base and weights of "%.30s" (%s) add up to the log odds', (text, lang) => {
    const { sentiment, against, base, weights } = model.explain({ text, lang });
    const { scores } = judge(text, lang);
    const sum = weights.reduce((total, { weight }) => total + weight, base);
    expect(sum).toBeCloseTo(Math.log(scores[sentiment] / scores[against]), 9);
    expect(scores[sentiment]).toBeGreaterThanOrEqual(scores[against]);
    expect(against).not.toBe(sentiment);
  });

  it('takes any text, in bounded time', () => {
    for (const text of ['', ' ', '💥', 'constructor __proto__ hasOwnProperty toString', '\u0000', 'a'.repeat(25_000)]) {
      expect(judge(text, 'fr').confidence).toBeGreaterThan(0);
      expect(judge(text, 'und').language).not.toBe('');
    }
  });
});
