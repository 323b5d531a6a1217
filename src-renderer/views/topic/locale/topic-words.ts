import { topicEnglish } from './topic-english.ts';
import { topicFrench } from './topic-french.ts';

export const TOPIC_WORDS = { en: topicEnglish, fr: topicFrench };
