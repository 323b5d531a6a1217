import { beforeEach, describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { useConsole } from '../../../../src-renderer/state/console-store.ts';
import { isNotice, useNotices } from '../../../../src-renderer/state/notices.ts';

const failure = (message: string) => new TweetscopeError('PIPELINE_NOT_RUNNING', message).toShape();

describe('notices', () => {
  beforeEach(() => {
    useConsole.setState({ notice: null });
    useNotices.setState([], true);
  });

  it('stay to be read after they are dismissed', () => {
    useConsole.setState({ notice: failure('one') });
    useConsole.setState({ notice: null });
    useConsole.setState({ notice: failure('two') });
    const kept = useNotices.getState();
    expect(kept.map(({ message }) => message)).toEqual(['one', 'two']);
    expect(kept.every(isNotice)).toBe(true);
    expect(kept[0]?.error?.code).toBe('PIPELINE_NOT_RUNNING');
  });

  it('are kept once, whatever else changes', () => {
    useConsole.setState({ notice: failure('one') });
    useConsole.setState({ activity: [] });
    expect(useNotices.getState()).toHaveLength(1);
  });

  it('are the last hundred', () => {
    for (let at = 0; at < 130; at++) useConsole.setState({ notice: failure(String(at)) });
    expect(useNotices.getState()).toHaveLength(100);
    expect(useNotices.getState().at(-1)?.message).toBe('129');
  });
});
