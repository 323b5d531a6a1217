import { describe, expect, it } from 'vitest';
import { dashboardAddress } from '../../../../src-main/adapters/kibana/dashboard-address.ts';
import { filterQuery } from '../../../../src-main/adapters/kibana/filter-query.ts';
import { rison } from '../../../../src-main/adapters/kibana/rison.ts';

const PLACE = { url: 'http://localhost:5601', space: '', dashboardId: 'tweetscope' };

describe('rison', () => {
  it.each([
    [null, '!n'],
    [true, '!t'],
    [-1.5, '-1.5'],
    ['now-15m', 'now-15m'],
    ['', "''"],
    ['15m', "'15m'"],
    ['-', "'-'"],
    ["it's here!", "'it!'s here!!'"],
    ['2026-01-26T23:30:00.000Z', "'2026-01-26T23:30:00.000Z'"],
    [['a', 1], '!(a,1)'],
    [{ a: [], b: { c: 'd e' } }, "(a:!(),b:(c:'d e'))"],
  ])('writes %j', (value, text) => {
    expect(rison(value)).toBe(text);
  });
});

describe('a filter in the language of Kibana', () => {
  it('is empty where nothing narrows', () => {
    expect(filterQuery({ fromMs: 1, toMs: 2 })).toBe('');
  });

  it('says all that narrows, joined by and', () => {
    const query = filterQuery({
      text: 'Café "new york" tra*',
      sentiments: ['positive', 'negative'],
      topics: ['Machine Learning'],
      hashtags: ['#AI'],
      users: ['ann'],
      languages: ['en'],
      minConfidence: 0.5,
      maxConfidence: 0.9,
    });
    expect(query).toBe(
      'search_words : "cafe" and search_words : "new york" and search_words : tra* and ' +
        'sentiment : ("positive" or "negative") and topic : "Machine Learning" and user : "ann" and lang : "en" and ' +
        'hashtags : "ai" and confidence >= 0.5 and confidence <= 0.9',
    );
  });

  it('lets no value out of its quotes', () => {
    expect(filterQuery({ users: ['a" or user : "b\\'] })).toBe('user : "a\\" or user : \\"b\\\\"');
  });

  it('leaves a text without any word out', () => {
    expect(filterQuery({ text: '?!' })).toBe('');
  });
});

describe('the address of the dashboard', () => {
  const asked = (address: string) => decodeURIComponent(address.split('#')[1] ?? '');

  it('follows now where the range does', () => {
    const address = dashboardAddress(PLACE, { filter: {}, lastMs: 900_000 }, false);
    expect(address.split('#')[0]).toBe('http://localhost:5601/app/dashboards');
    expect(asked(address)).toBe(
      '/view/tweetscope?_g=(filters:!(),refreshInterval:(pause:!f,value:5000),time:(from:now-15m,to:now))',
    );
  });

  it('is without a frame where it is embedded', () => {
    expect(asked(dashboardAddress(PLACE, { filter: {} }, true))).toContain('?embed=true&show-time-filter=true&_g=');
  });

  it('holds a range of its own, and asks no more', () => {
    const look = { filter: { fromMs: Date.UTC(2026, 0, 26), toMs: Date.UTC(2026, 0, 27) } };
    expect(asked(dashboardAddress(PLACE, look, false))).toContain(
      "refreshInterval:(pause:!t,value:5000),time:(from:'2026-01-26T00:00:00.000Z',to:'2026-01-27T00:00:00.000Z')",
    );
  });

  it('carries the filter', () => {
    const look = { filter: { text: "it's", sentiments: ['negative' as const] }, lastMs: 90_000 };
    expect(asked(dashboardAddress(PLACE, look, false))).toContain(
      `&_a=(query:(language:kuery,query:'search_words : "it s" and sentiment : "negative"'))`,
    );
    expect(asked(dashboardAddress(PLACE, look, false))).toContain('from:now-90s');
  });

  it('leads to a space, below a base path', () => {
    const place = { url: 'https://example.org/kibana/', space: 'marketing', dashboardId: 'tweetscope-marketing' };
    expect(dashboardAddress(place, { filter: {} }, false)).toMatch(
      /^https:\/\/example\.org\/kibana\/s\/marketing\/app\/dashboards#\/view\/tweetscope-marketing\?/,
    );
  });
});
