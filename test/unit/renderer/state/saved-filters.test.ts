import { beforeEach, describe, expect, it } from 'vitest';
import {
  MOST_FILTERS,
  narrowingOf,
  parseSavedFilters,
  removeFilter,
  renameFilter,
  restoreFilter,
  saveFilter,
  useSavedFilters,
} from '../../../../src-renderer/state/saved-filters.ts';

const names = () => useSavedFilters.getState().filters.map(({ name }) => name);
const idOf = (name: string) => useSavedFilters.getState().filters.find((filter) => filter.name === name)?.id ?? '';

describe('saved filters', () => {
  beforeEach(() => useSavedFilters.setState({ filters: [], removed: null }));

  it('keep what narrows, not the tweet that was looked at', () => {
    saveFilter('  Rain ', { q: 'rain', tweet: '17', sentiment: '' });
    expect(useSavedFilters.getState().filters).toMatchObject([{ name: 'Rain', params: { q: 'rain' } }]);
    expect(narrowingOf({ tweet: '1' })).toEqual({});
  });

  it('are replaced under the same name, renamed, removed and put back where they were', () => {
    for (const name of ['one', 'two', 'three']) saveFilter(name, { q: name });
    const id = idOf('two');
    saveFilter('two', { q: 'other' });
    expect(useSavedFilters.getState().filters[1]).toEqual({ id, name: 'two', params: { q: 'other' } });
    renameFilter(id, 'second');
    renameFilter(id, '   ');
    expect(names()).toEqual(['one', 'second', 'three']);
    removeFilter(id);
    expect(names()).toEqual(['one', 'three']);
    restoreFilter();
    expect(names()).toEqual(['one', 'second', 'three']);
    restoreFilter();
    expect(names()).toHaveLength(3);
  });

  it('are bounded', () => {
    for (let count = 0; count <= MOST_FILTERS; count++) saveFilter(`filter ${count}`, { q: 'x' });
    expect(names()).toHaveLength(MOST_FILTERS);
    expect(names().at(-1)).toBe(`filter ${MOST_FILTERS}`);
  });

  it.each([null, 'no json', '{}', '[1,null,{"id":"a"}]', '[{"id":"a","name":"b","params":{"q":1}}]'])(
    'make nothing of %s',
    (kept) => {
      expect(parseSavedFilters(kept)).toEqual([]);
    },
  );
});
