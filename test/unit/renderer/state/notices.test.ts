import { beforeEach, describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { useConsole } from '../../../../src-renderer/state/console-store.ts';
import {
  clearNotices,
  isNotice,
  parseNotices,
  restoreNotices,
  useNotices,
} from '../../../../src-renderer/state/notices.ts';

const failure = (message: string) => new TweetscopeError('PIPELINE_NOT_RUNNING', message).toShape();

describe('notices', () => {
  beforeEach(() => {
    useConsole.setState({ notice: null });
    useNotices.setState({ entries: [], cleared: [] });
  });

  it('stay to be read after they are dismissed', () => {
    useConsole.setState({ notice: failure('one') });
    useConsole.setState({ notice: null });
    useConsole.setState({ notice: failure('two') });
    const kept = useNotices.getState().entries;
    expect(kept.map(({ message }) => message)).toEqual(['one', 'two']);
    expect(kept.every(isNotice)).toBe(true);
    expect(kept[0]?.error?.code).toBe('PIPELINE_NOT_RUNNING');
  });

  it('are kept once, whatever else changes', () => {
    useConsole.setState({ notice: failure('one') });
    useConsole.setState({ activity: [] });
    expect(useNotices.getState().entries).toHaveLength(1);
  });

  it('are the last hundred', () => {
    for (let at = 0; at < 130; at++) useConsole.setState({ notice: failure(String(at)) });
    expect(useNotices.getState().entries).toHaveLength(100);
    expect(useNotices.getState().entries.at(-1)?.message).toBe('129');
  });

  it('are cleared, and come back before what came since', () => {
    useConsole.setState({ notice: failure('one') });
    clearNotices();
    expect(useNotices.getState().entries).toEqual([]);
    restoreNotices();
    expect(useNotices.getState().entries.map(({ message }) => message)).toEqual(['one']);
    expect(useNotices.getState().cleared).toEqual([]);
  });

  it('take of what a browser kept what is one, and no two have one id', () => {
    const error = failure('kept');
    const kept = parseNotices(JSON.stringify([{ atMs: 5, error }, { atMs: 'x', error }, 7, { atMs: 6, error }]));
    expect(kept.map(({ atMs, message }) => [atMs, message])).toEqual([
      [5, 'kept'],
      [6, 'kept'],
    ]);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
    expect(kept.every(isNotice)).toBe(true);
    expect(parseNotices('{')).toEqual([]);
    expect(parseNotices('{"a":1}')).toEqual([]);
    expect(parseNotices(null)).toEqual([]);
  });
});
