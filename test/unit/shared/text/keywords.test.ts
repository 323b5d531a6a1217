import { describe, expect, it } from 'vitest';
import { keywordsOf } from '#shared/text/keywords.ts';

describe('keywordsOf', () => {
  it.each([
    ['The coffee at the station was GREAT, great coffee!', ['coffee', 'station', 'great']],
    ["Don't you think it's about time we've changed?", ['time', 'changed']],
    ["J'adore l'opéra, c'est qu'il fait beau aujourd'hui", ['adore', 'opéra', 'beau']],
    ['see https://t.co/Abc1?x=y and www.example.org/page now', []],
    ['@python_dev loves #Rust &amp; #MachineLearning', ['loves', 'rust', 'machinelearning']],
    ['5G 2026 gpt4 1st 42 covid19', ['gpt4', 'covid19']],
    ['AI is ok', []],
    ['Die Straße und der Zug nach München', ['straße', 'zug', 'münchen']],
    ['Москва слезам не верит', ['москва', 'слезам', 'верит']],
    ['cafe\u0301 café', ['café']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['a'.repeat(41), []],
    ['', []],
  ])('%s', (text, expected) => expect(keywordsOf(text)).toEqual(expected));
});
