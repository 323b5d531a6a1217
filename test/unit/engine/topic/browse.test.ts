import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browseTopic } from '#engine/topic/browse.ts';
import { browseSchema } from '#shared/contract/topic.ts';
import { SqliteBroker } from '../../../../src-main/adapters/embedded/log/sqlite-broker.ts';
import { FakeClock } from '../../../support/fake-clock.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const WORDS = ['Tea', 'coffee', '🐦‍🔥', '\u202ereversed', '<script>'];

describe('browsing a topic', () => {
  const folder = temporaryFolder();
  const clock = new FakeClock();
  let broker: SqliteBroker;
  let topics = 0;
  beforeAll(async () => {
    broker = await SqliteBroker.open({ directory: folder.path, clock });
  });
  afterAll(async () => {
    await broker.close();
    folder.dispose();
  });

  async function topicWith(words: readonly string[]): Promise<string> {
    const topic = `browsed_${topics++}`;
    const infinite = { retentionMs: Number.POSITIVE_INFINITY, retentionBytes: Number.POSITIVE_INFINITY };
    await broker.ensureTopic({ topic, partitions: 1, replicationFactor: 1, ...infinite });
    for (const [at, word] of words.entries()) {
      const value = new TextEncoder().encode(at % 2 === 0 ? word : 'plain');
      await broker.publish(topic, [{ key: String(at), value, headers: at % 2 === 0 ? {} : { about: word } }]);
      await clock.advance(10);
    }
    return topic;
  }

  /** Follows the pages to the end. */
  async function all(topic: string, input: Record<string, unknown>): Promise<number[]> {
    const offsets: number[] = [];
    let start = input.start as { kind: string; offset?: number };
    const isBackward = start.kind === 'newest' || start.kind === 'before';
    for (;;) {
      const page = await browseTopic(broker, topic, browseSchema.parse({ partition: 0, ...input, start }));
      offsets.push(...page.messages.map(({ offset }) => offset));
      if (page.next === null) return offsets;
      start = { kind: isBackward ? 'before' : 'offset', offset: page.next };
    }
  }

  it('pages through exactly what the filter and the time range leave, in both directions (property)', async () => {
    const scenario = fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }),
      contains: fc.option(fc.constantFrom('tea', 'SCRIPT', '🐦', 'nowhere'), { nil: undefined }),
      limit: fc.integer({ min: 1, max: 9 }),
      range: fc.option(fc.tuple(fc.nat(26), fc.nat(26)), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ words, contains, limit, range }) => {
        const beganMs = clock.nowMs();
        const topic = await topicWith(words);
        const times = range === undefined ? {} : { fromMs: beganMs + range[0] * 10, toMs: beganMs + range[1] * 10 };
        const expected = words
          .map((word, offset) => ({ word, offset }))
          .filter(({ word }) => contains === undefined || word.toLowerCase().includes(contains.toLowerCase()))
          .filter(({ offset }) => range === undefined || (offset >= range[0] && offset < range[1]))
          .map(({ offset }) => offset);
        const input = { contains, limit, ...times };
        expect(await all(topic, { ...input, start: { kind: 'oldest' } })).toEqual(expected);
        expect(await all(topic, { ...input, start: { kind: 'newest' } })).toEqual(expected.toReversed());
      }),
      { numRuns: 40 },
    );
  });

  it('looks at a bounded number of messages and says where to go on', async () => {
    const topic = await topicWith([]);
    const value = new TextEncoder().encode('plain');
    await broker.publish(
      topic,
      Array.from({ length: 6_000 }, (_, at) => ({ key: String(at), value, headers: {} })),
    );
    const browse = browseSchema.parse({ partition: 0, start: { kind: 'newest' }, contains: 'nowhere' });
    const page = await browseTopic(broker, topic, browse);
    expect(page).toEqual({ messages: [], scanned: 5_000, next: 1_000 });
    const rest = await browseTopic(broker, topic, { ...browse, start: { kind: 'before', offset: 1_000 } });
    expect(rest).toEqual({ messages: [], scanned: 1_000, next: null });
  });
});
