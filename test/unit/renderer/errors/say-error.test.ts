import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { FRENCH_ERRORS } from '../../../../src-renderer/errors/french-errors.ts';
import { sayError } from '../../../../src-renderer/errors/say-error.ts';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];
const refused = new TweetscopeError('STORE_UNAVAILABLE', 'connect ECONNREFUSED 127.0.0.1:9200').toShape();

describe('an error in the language of the console', () => {
  it('keeps the words of the engine in English', () => {
    expect(sayError(refused, 'en')).toEqual({
      message: 'connect ECONNREFUSED 127.0.0.1:9200.',
      hint: ERROR_CODES.STORE_UNAVAILABLE.hint,
      original: null,
    });
  });

  it('says in French what the code means and what to do, beside what the engine said', () => {
    expect(sayError(refused, 'fr')).toEqual({
      message: 'Un lieu de stockage ne répond pas.',
      hint: expect.stringMatching(/^Les tweets attendent dans le journal\. Démarrez-le/),
      original: 'connect ECONNREFUSED 127.0.0.1:9200',
    });
  });

  it('falls back on the words of the engine for a code it does not know', () => {
    const newer = { ...refused, code: 'OF_TOMORROW' as ErrorCode };
    expect(sayError(newer, 'fr')).toMatchObject({ original: null, hint: refused.hint });
  });

  it.each(CODES)('%s has French words of its own', (code) => {
    const { summary, hint } = FRENCH_ERRORS[code];
    expect(summary).toMatch(/\.$/);
    expect(hint).toMatch(/\.$/);
    expect(summary).not.toBe(ERROR_CODES[code].summary);
    expect(hint).not.toBe(ERROR_CODES[code].hint);
    expect(`${summary} ${hint}`).not.toMatch(/\b(the|is|not|check|wait)\b/i);
  });

  it('names the same settings and commands as the English', () => {
    const namesOf = (text: string) => text.match(/\b[a-z]+\.(?:[a-z]+[A-Z]\w*|url|model|fallback|webhook)\b/g) ?? [];
    for (const code of CODES) {
      const known = namesOf(`${ERROR_CODES[code].summary} ${ERROR_CODES[code].hint}`);
      expect(known).toEqual(expect.arrayContaining(namesOf(FRENCH_ERRORS[code].hint)));
    }
  });
});
