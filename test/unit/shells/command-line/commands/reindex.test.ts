import { describe, expect, it } from 'vitest';
import type { IndexRebuild, RebuildOptions, RebuildReport } from '#engine/ports/index-rebuild.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

const REBUILT: RebuildReport = {
  outcome: 'rebuilt',
  from: 'tweets_analyzed',
  to: 'tweets_analyzed-2',
  copied: 12_345,
  compared: 12_340,
  wasContinued: true,
  blockedMs: 420,
};

async function call(argv: readonly string[], change: Partial<IndexRebuild>, isTerminal = false) {
  const io = fakeIo({ isTerminal });
  let closed = 0;
  const rebuild: IndexRebuild = {
    run: async () => REBUILT,
    discard: async () => null,
    close: async () => void closed++,
    ...change,
  };
  const services = { ...fakeServices().services, openIndexRebuild: async () => rebuild };
  const code = await main(['reindex', ...argv], io, services);
  expect(closed).toBe(1);
  return { code, io, ...io.written };
}

describe('reindex', () => {
  it('says what it did, in words and as JSON', async () => {
    const { code, out } = await call([], {});
    expect(code).toBe(0);
    expect(out).toBe(
      'continued and copied 12,345 tweets from tweets_analyzed to tweets_analyzed-2, which has its name now; ' +
        'compared 12,340 field by field: equal; writes waited 420 ms\n',
    );
    expect(JSON.parse((await call(['--json'], {})).out)).toEqual(REBUILT);
  });

  it('does nothing where nothing has changed, and says how to do it all the same', async () => {
    const asked: boolean[] = [];
    const run = async ({ force }: RebuildOptions) => {
      asked.push(force);
      return { ...REBUILT, outcome: 'current' as const };
    };
    expect((await call([], { run })).out).toContain('nothing to do (--force');
    await call(['--force'], { run });
    expect(asked).toEqual([false, true]);
  });

  it('shows how far it is on a terminal, and nothing of it elsewhere', async () => {
    const run = async ({ onProgress }: RebuildOptions) => {
      onProgress({ phase: 'copying', done: 50, total: 200 });
      return REBUILT;
    };
    expect((await call([], { run }, true)).err).toContain('copying  50 of 200  25');
    expect((await call([], { run })).err).toBe('');
  });

  it('stops at Ctrl+C with how to go on', async () => {
    let interrupt: () => void = () => undefined;
    const run = ({ signal }: RebuildOptions) =>
      new Promise<RebuildReport>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        interrupt();
      });
    const io = fakeIo();
    interrupt = () => setTimeout(() => io.interrupt(), 0);
    const rebuild: IndexRebuild = { run, discard: async () => null, close: async () => undefined };
    const services = { ...fakeServices().services, openIndexRebuild: async () => rebuild };
    expect(await main(['reindex'], io, services)).toBe(1);
    expect(io.written.err).toContain('goes on from here');
  });

  it('removes what an interrupted copy left', async () => {
    expect((await call(['--discard'], { discard: async () => 'tweets_analyzed-2' })).out).toBe(
      'tweets_analyzed-2 is removed\n',
    );
    expect((await call(['--discard'], {})).out).toBe('there was nothing to remove\n');
    expect(JSON.parse((await call(['--discard', '--json'], {})).out)).toEqual({ removed: null });
  });

  it('is refused where the index is not Elasticsearch', async () => {
    const io = fakeIo();
    const { openIndexRebuild } = await import('../../../../../src-main/compose.ts');
    const services = { ...fakeServices().services, openIndexRebuild };
    expect(await main(['reindex'], io, services)).toBe(2);
    expect(io.written.err).toContain('the embedded index needs no copy');
  });
});
