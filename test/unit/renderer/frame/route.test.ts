import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, withParams } from '../../../../src-renderer/frame/route.ts';

describe('a place in the console', () => {
  it('comes back from its address as it went in', () => {
    const route = { view: 'live', params: { q: 'a&b=c #d %', topic: 'Été', tweet: '17' } };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('has a short address where it shows nothing in particular', () => {
    expect(formatRoute({ view: 'flow', params: { q: '' } })).toBe('#/flow');
  });

  it.each(['', '#', '#/', '#/Live', '#/../x', '#live'])('is not named by %s', (hash) => {
    expect(parseRoute(hash)).toBeNull();
  });

  it('changes only what is named', () => {
    expect(withParams({ q: 'rain', tweet: '1' }, { tweet: null, user: 'ada' })).toEqual({ q: 'rain', user: 'ada' });
  });
});
