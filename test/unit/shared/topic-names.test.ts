import { expect, it } from 'vitest';
import { topicName, topicNamed } from '#shared/domain/topic-names.ts';
import { TOPIC_VOCABULARY } from '../../../src-main/adapters/offline/topic-vocabulary.ts';
import { TOPICS } from '../../../src-main/adapters/openai/ask/topics.ts';

const SAME_IN_BOTH = ['Science', 'Football', 'Tennis', 'Art', 'Finance'];
const all = [...new Set<string>([...TOPICS, ...Object.keys(TOPIC_VOCABULARY)])];

it.each(all)('has a French name for %s, which is understood again', (topic) => {
  const french = topicName(topic, 'fr');
  expect(french === topic).toBe(SAME_IN_BOTH.includes(topic));
  expect(topicNamed(french.toLowerCase())).toBe(topic);
  expect(topicNamed(topic)).toBe(topic);
  expect(topicName(topic, 'en')).toBe(topic);
});

it('leaves alone what it does not know', () => {
  expect(topicName('constructor', 'fr')).toBe('constructor');
  expect(topicNamed('Beekeeping')).toBe('Beekeeping');
});
