import { expect, it } from 'vitest';
import { watchName } from '#shared/text/watch-names.ts';
import { DEFAULT_WATCHES } from '../../../../src-main/engine/watch/default-watches.ts';

it('says every watch of the beginning in French, and in English as it is', () => {
  const names = DEFAULT_WATCHES.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    expect(watchName(name, 'fr')).not.toBe(name);
    expect(watchName(name, 'en')).toBe(name);
  }
});

it('leaves a name that a person gave as it is', () => {
  expect(watchName('Trop de retard', 'fr')).toBe('Trop de retard');
  expect(watchName('constructor', 'fr')).toBe('constructor');
});
