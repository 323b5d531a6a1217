import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../src-main/adapters/offline/sentiment/text-features.ts';
import { tokensOf } from '../../../../src-main/adapters/offline/sentiment/tokens.ts';
import { TopicFinder, UNSURE } from '../../../../src-main/adapters/offline/topic-finder.ts';
import { VocabularyPoints } from '../../../../src-main/adapters/offline/topic-points.ts';
import { TOPIC_VOCABULARY } from '../../../../src-main/adapters/offline/topic-vocabulary.ts';
import { readTopicWeights } from '../../../../src-main/adapters/offline/topic-weights.ts';

const weights = readTopicWeights();
const finder = new TopicFinder(weights);

function find(text: string, hashtags: string[] = []) {
  const tokens = tokensOf(text);
  return finder.find({ words: tokens.map((token) => token.text), hashtags, features: featuresOf(tokens) });
}

describe('TopicFinder', () => {
  it.each([
    ['the python compiler has a bug', 'Programming'],
    ['training a neural network on the new dataset', 'Machine Learning'],
    ['le gardien arrête le penalty', 'Football'],
    ['encore une canicule et pas de pluie', 'Weather'],
    ['customer service never answers', 'Customer Service'],
    ['two puppies and three kittens', 'Pets'],
  ])('finds the topic of "%s": %s', (text, topic) => {
    expect(find(text).topic).toBe(topic);
  });

  it('trusts a hashtag more than a word in passing, whatever its case', () => {
    expect(find('listening to a song at the airport', ['MachineLearning']).topic).toBe('Machine Learning');
  });

  it('says Other where nothing speaks', () => {
    expect(find('well that happened').topic).toBe(UNSURE);
    expect(find('').topic).toBe(UNSURE);
  });

  it('is surer the more speaks for a topic, and less sure between two', () => {
    const { confidence } = find('the striker scored in the stadium', ['football']);
    expect(confidence).toBeGreaterThan(0.9);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(find('coffee and football').confidence).toBeLessThan(confidence);
  });

  it('keeps nothing of one tweet for the next', () => {
    const first = find('well that happened');
    find('guitar guitar guitar');
    expect(find('well that happened')).toEqual(first);
  });

  it('knows at least 25 topics, and no word means two', () => {
    const terms = Object.values(TOPIC_VOCABULARY).flatMap((words) => [...new Set(words.trim().split(/\s+/))]);
    const doubled = terms.filter((term, at) => terms.indexOf(term) !== at);
    expect(Object.keys(TOPIC_VOCABULARY).length).toBeGreaterThanOrEqual(25);
    expect(doubled).toEqual([]);
    expect([...weights.topics].sort()).toEqual([...Object.keys(TOPIC_VOCABULARY), UNSURE].sort());
  });

  it('refuses weights without one of the topics of the vocabulary', () => {
    expect(() => new VocabularyPoints(['Football', UNSURE])).toThrow(RangeError);
  });
});
