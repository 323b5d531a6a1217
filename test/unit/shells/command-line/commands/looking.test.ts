import { describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeParts, fakeServices } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

async function call(argv: readonly string[], parts: object = fakeParts(), io = fakeIo()) {
  const fake = fakeServices(parts);
  const code = await main(argv, io, fake.services);
  return { code, ...io.written, ...fake };
}

const lines = (text: string) => text.trimEnd().split('\n');

describe('tweetscope tail', () => {
  it('shows the last ten messages, and what is no tweet as such', async () => {
    const { out, opened, closed } = await call(['tail']);
    expect(lines(out)).toHaveLength(10);
    expect(lines(out)[0]).toBe('0:15  2026-01-26 23:30:15  @python_dev  tweet 15');
    expect(lines(out).at(-1)).toContain('MESSAGE_NOT_JSON  no json');
    expect(opened[0]?.mode).toBe('read');
    expect(closed).toEqual(['composition']);
  });

  it('shows as many as asked for', async () => {
    expect(lines((await call(['tail', '-n', '3'])).out)).toHaveLength(3);
  });

  it.each([
    ['earliest', 25],
    ['20', 5],
    ['2026-01-26T23:30:21Z', 4],
    ['latest', 0],
  ])('starts from %s', async (from, count) => {
    const { out } = await call(['tail', '--from', from]);
    expect(out === '' ? [] : lines(out)).toHaveLength(count);
  });

  it('says so when the offset is not there yet', async () => {
    const { code, err } = await call(['tail', '--from', '26']);
    expect(code).toBe(1);
    expect(err).toContain('OFFSET_OUT_OF_RANGE');
  });

  it('prints JSON with documented fields', async () => {
    const { out } = await call(['tail', '--from', '23', '--json']);
    const [tweet, other] = lines(out).map((line) => JSON.parse(line));
    expect(Object.keys(tweet).sort()).toEqual(
      ['headers', 'invalid', 'key', 'offset', 'partition', 'timestampMs', 'topic', 'tweet'].sort(),
    );
    expect(tweet).toMatchObject({ offset: 23, tweet: { text: 'tweet 23' }, invalid: null });
    expect(other).toMatchObject({ tweet: null, invalid: { code: 'MESSAGE_NOT_JSON' } });
  });

  it('ends by itself after --count, and when its reader leaves', async () => {
    expect(lines((await call(['tail', '--from', 'earliest', '--follow', '--count', '3'])).out)).toHaveLength(3);
    const io = fakeIo();
    io.leave();
    expect((await call(['tail', '--from', 'earliest', '--follow'], fakeParts(), io)).code).toBe(0);
  });
});

describe('tweetscope lag', () => {
  it('shows the lag of each partition', async () => {
    const { out } = await call(['lag']);
    expect(lines(out)[0]).toBe('tweet-consumer-group on tweets_raw: lag 3, 5 s behind');
    expect(lines(out)[2]?.trim().split(/ {2,}/)).toEqual(['0', '0', '25', '22', '3', '5 s']);
  });

  it('prints JSON with documented fields', async () => {
    const report = JSON.parse((await call(['lag', '--json'])).out);
    expect(Object.keys(report)).toEqual(['topic', 'group', 'lag', 'seconds', 'partitions']);
    expect(report.lag).toBe(3);
  });
});

describe('tweetscope search', () => {
  it('shows hits without letting a tweet command the terminal', async () => {
    const { out } = await call(['search', 'match']);
    expect(lines(out)).toEqual([
      '1000000  2026-01-26 23:30:00  @python_dev  positive 0.95  Football',
      '  What a match',
      '3 found, 1 shown; more with --cursor next',
    ]);
  });

  it('hands on query and filter', async () => {
    const seen: unknown[] = [];
    const parts = fakeParts();
    const search = (request: unknown) => {
      seen.push(request);
      return parts.index.search();
    };
    const argv = [
      'search',
      'big',
      'match',
      '--sentiment',
      'positive',
      '--hashtag',
      '#AI',
      '--from',
      '2026-01-26',
      '--limit',
      '5',
    ];
    await call(argv, { ...parts, index: { ...parts.index, search } });
    expect(seen[0]).toEqual({
      filter: { text: 'big match', sentiments: ['positive'], hashtags: ['AI'], fromMs: Date.UTC(2026, 0, 26) },
      sort: 'newest',
      limit: 5,
    });
  });

  it('prints JSON with documented fields', async () => {
    const page = JSON.parse((await call(['search', '--json'])).out);
    expect(Object.keys(page)).toEqual(['total', 'cursor', 'hits']);
    expect(Object.keys(page.hits[0])).toEqual(['tweet', 'analysis', 'position', 'analysedAtMs']);
  });
});

describe('tweetscope stats', () => {
  it('shows the four aggregations', async () => {
    const { out } = await call(['stats']);
    for (const words of ['4 tweets', 'positive           3   75 %', '#ai', '1970-01-01 00:00:00', 'match']) {
      expect(out).toContain(words);
    }
  });

  it('prints JSON with documented fields', async () => {
    const stats = JSON.parse((await call(['stats', '--json'])).out);
    expect(Object.keys(stats)).toEqual(['total', 'sentiment', 'hashtags', 'timeline', 'keywords']);
    expect(stats.total).toBe(4);
  });
});

describe('tweetscope reconcile', () => {
  it('ends with 0 where all agrees', async () => {
    const { code, out } = await call(['reconcile']);
    expect(code).toBe(0);
    expect(out).toContain('Everything agrees');
    expect(out).toMatch(/^ +22 {2}accepted by the broker$/m);
  });

  it('ends with 1 and names the ids on a difference', async () => {
    const parts = fakeParts();
    const archive = { ...parts.archive, ids: async () => ({ ids: ['0'], cursor: null }) };
    const { code, out } = await call(['reconcile'], { ...parts, archive });
    expect(code).toBe(1);
    expect(out).toContain('21 missing in the archive: 1, 10, 11');
    const report = JSON.parse((await call(['reconcile', '--json'], { ...parts, archive })).out);
    expect(report).toMatchObject({ agrees: false, missingInArchive: { count: 21 }, missingInIndex: { count: 0 } });
  });
});

describe('tweetscope doctor', () => {
  it('asks each part', async () => {
    const { code, out } = await call(['doctor']);
    expect(code).toBe(0);
    expect(out.match(/^ok {4}/gm)).toHaveLength(4);
  });

  it('ends with 1 and says what to do when one does not work', async () => {
    const parts = fakeParts();
    const broken = { ...parts.index, health: () => Promise.reject(new Error('no such file')) };
    const { code, out } = await call(['doctor', '--json'], { ...parts, index: broken });
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report.ok).toBe(false);
    expect(report.parts.find((part: { part: string }) => part.part === 'index')).toMatchObject({
      ok: false,
      detail: 'no such file',
      hint: expect.stringContaining('--verbose'),
    });
  });

  it('opens as the pipeline would, and only to look beside one that runs', async () => {
    const fake = fakeServices();
    const modes: string[] = [];
    const compose: typeof fake.services.compose = (settings, options) => {
      modes.push(options.mode);
      const inUse = new TweetscopeError('DATA_FOLDER_IN_USE', 'in use by tweetscope run');
      return options.mode === 'own' ? Promise.reject(inUse) : fake.services.compose(settings, options);
    };
    expect(await main(['doctor'], fakeIo(), { ...fake.services, compose })).toBe(0);
    expect(modes).toEqual(['own', 'read']);
  });

  it('says what keeps the profile from opening', async () => {
    const io = fakeIo();
    const compose = () => Promise.reject(new TweetscopeError('DATA_FOLDER_UNUSABLE', 'no space left'));
    expect(await main(['doctor'], io, { ...fakeServices().services, compose })).toBe(1);
    expect(io.written.out).toMatch(/^down {2}profile +embedded, .*: no space left\. Check.*--data/m);
  });
});
