import { describe, expect, it } from 'vitest';
import { TopicFinder } from '../../../../src-main/adapters/offline/topic-finder.ts';
import { TOPIC_VOCABULARY } from '../../../../src-main/adapters/offline/topic-vocabulary.ts';

const finder = new TopicFinder();
const find = (text: string, hashtags: string[] = []) => finder.find(text.toLowerCase().split(' '), hashtags);

describe('TopicFinder', () => {
  it.each([
    ['the python compiler has a bug', 'Programming'],
    ['training a neural network on the new dataset', 'Machine Learning'],
    ['le gardien arrête le penalty', 'Football'],
    ['encore une canicule et pas de pluie', 'Weather'],
    ['customer service never answers', 'Customer Service'],
    ['two puppies and three kittens', 'Pets'],
  ])('finds the topic of "%s": %s', (text, topic) => {
    expect(find(text)).toBe(topic);
  });

  it('trusts a hashtag more than a word in passing, whatever its case', () => {
    expect(find('listening to a song at the airport', ['MachineLearning'])).toBe('Machine Learning');
  });

  it('says Other where nothing or two topics speak', () => {
    expect(find('well that happened')).toBe('Other');
    expect(find('coffee and football')).toBe('Other');
    expect(finder.find([], [])).toBe('Other');
  });

  it('keeps nothing of one tweet for the next', () => {
    find('guitar guitar guitar');
    expect(find('well that happened')).toBe('Other');
  });

  it('knows at least 25 topics, and no word means two', () => {
    const terms = Object.values(TOPIC_VOCABULARY).flatMap((words) => [...new Set(words.trim().split(/\s+/))]);
    const doubled = terms.filter((term, at) => terms.indexOf(term) !== at);
    expect(Object.keys(TOPIC_VOCABULARY).length).toBeGreaterThanOrEqual(25);
    expect(doubled).toEqual([]);
  });
});
