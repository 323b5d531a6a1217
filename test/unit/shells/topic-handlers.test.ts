import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADER, TOPIC_DEAD_LETTERS, TOPIC_RAW } from '#shared/domain/headers.ts';
import { type OpenContract, openContract } from '../../support/open-contract.ts';
import { sampleTweet } from '../../support/sample-tweets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const raw = (key: string, text: string, headers = {}) => ({ key, value: bytes(text), headers });

describe('the topic over the contract', () => {
  let contract: OpenContract;
  const ask: OpenContract['ask'] = (name, input) => contract.ask(name, input);
  const settled = (committed: number) =>
    expect
      .poll(async () => (await ask('topic.describe', {})).partitions[0]?.committed, { timeout: 20_000 })
      .toBe(committed);
  const letters = async () => (await ask('deadLetters.list', {})).letters;

  beforeEach(async () => {
    contract = await openContract();
  });
  afterEach(() => contract.dispose());

  it('is empty before the first start, and tells partitions, lag and members after it', async () => {
    expect(await ask('topic.describe', {})).toMatchObject({ topic: TOPIC_RAW, partitions: [], consumer: 'idle' });
    await ask('pipeline.start', {});
    await ask('consumer.pause', {});
    await contract.composition.broker.publish(TOPIC_RAW, [raw('1', JSON.stringify(sampleTweet('1')))]);
    const report = await ask('topic.describe', {});
    expect(report).toMatchObject({ consumer: 'held', deadLetterTopic: TOPIC_DEAD_LETTERS });
    expect(report.partitions[0]).toMatchObject({ partition: 0, highWatermark: 1, lag: 1 });
    expect(report.partitions[0]?.lagSeconds).toBeGreaterThan(0);
    expect(report.members?.[0]?.partitions).toEqual([0]);
    expect(report.groupState).toBe('stable');
    expect((await ask('consumer.resume', {})).consumer).toBe('reading');
    await settled(1);
  });

  it('takes a tweet by hand, marks it, and refuses what is none', async () => {
    await ask('pipeline.start', {});
    const position = await ask('topic.produce', { tweet: sampleTweet('77') });
    expect(position).toEqual({ topic: TOPIC_RAW, partition: 0, offset: 0 });
    await settled(1);
    const message = await ask('topic.message', { partition: 0, offset: 0 });
    expect(message).toMatchObject({ key: '77', tweet: { tweet_id: '77' }, body: { encoding: 'utf8', isCut: false } });
    expect(message.headers[HEADER.source]).toBe('hand');
    expect((await ask('tweets.read', { tweetId: '77' })).archive?.tweet.tweet_id).toBe('77');
    const bad = { ...sampleTweet('1'), text: '' };
    await expect(ask('topic.produce', { tweet: bad })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('takes many tweets by hand, in their order, or none of them', async () => {
    await ask('pipeline.start', {});
    const tweets = Array.from({ length: 120 }, (_, at) => sampleTweet(String(1_000 + at)));
    const positions = await ask('topic.produceMany', { tweets });
    expect(positions.map(({ offset }) => offset)).toEqual(tweets.map((_, at) => at));
    await settled(120);
    expect((await ask('tweets.read', { tweetId: '1119' })).index?.position.offset).toBe(119);
    const bad = [sampleTweet('1'), { ...sampleTweet('2'), user: '' }];
    await expect(ask('topic.produceMany', { tweets: bad })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const tooMany = Array.from({ length: 501 }, (_, at) => sampleTweet(String(at)));
    await expect(ask('topic.produceMany', { tweets: tooMany })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    expect((await ask('topic.describe', {})).partitions[0]?.highWatermark).toBe(120);
  });

  it('shows messages that are no tweets as bytes, and says where there is none', async () => {
    await ask('pipeline.start', {});
    const { broker } = contract.composition;
    await broker.publish(TOPIC_RAW, [
      { key: '', value: Uint8Array.of(0xff, 0xfe, 0), headers: {} },
      raw('big', 'x'.repeat(300_000)),
    ]);
    const { messages } = await ask('topic.messages', { partition: 0, start: { kind: 'newest' } });
    expect(messages.map(({ offset, noTweet }) => [offset, noTweet?.code])).toEqual([
      [1, 'MESSAGE_NOT_JSON'],
      [0, 'MESSAGE_NOT_UTF8'],
    ]);
    expect(JSON.stringify(messages).length).toBeLessThan(2_000);
    expect((await ask('topic.message', { partition: 0, offset: 0 })).body).toEqual({
      encoding: 'base64',
      content: '//4A',
      isCut: false,
    });
    expect((await ask('topic.message', { partition: 0, offset: 1 })).body).toMatchObject({ isCut: true });
    for (const place of [
      { partition: 0, offset: 2 },
      { partition: 9, offset: 0 },
    ]) {
      await expect(ask('topic.message', place)).rejects.toMatchObject({ code: 'OFFSET_OUT_OF_RANGE' });
    }
  });

  it.each(['running', 'stopped'] as const)('resets offsets as the preview says, while %s', async (state) => {
    await ask('pipeline.start', {});
    await contract.composition.broker.publish(
      TOPIC_RAW,
      Array.from({ length: 20 }, (_, at) => raw(String(at), JSON.stringify(sampleTweet(String(at))))),
    );
    await settled(20);
    if (state === 'stopped') await ask('pipeline.stop', {});
    else await ask('consumer.pause', {});
    const reset = { to: { kind: 'offset' as const, offset: 12 } };
    const preview = await ask('topic.previewReset', reset);
    expect(preview).toMatchObject({ again: 8, skipped: 0, partitions: [{ present: 20, target: 12 }] });
    expect(preview.partitions[0]?.targetMs).toBeGreaterThan(0);
    expect((await ask('topic.describe', {})).partitions[0]?.lag).toBe(0);
    expect(await ask('topic.resetOffsets', reset)).toEqual(preview);
    expect((await ask('topic.describe', {})).partitions[0]).toMatchObject({ committed: 12, lag: 8 });
    if (state === 'stopped') await ask('pipeline.start', {});
    else await ask('consumer.resume', {});
    await settled(20);
    expect((await ask('activity.read', {})).some(({ message }) => message.includes('8 messages come again'))).toBe(
      true,
    );
    expect((await ask('tweets.search', { filter: {} })).total).toBe(20);
  });

  it('says how many a reset forward would skip', async () => {
    await ask('pipeline.start', {});
    await ask('consumer.pause', {});
    await contract.composition.broker.publish(TOPIC_RAW, [raw('1', '{}'), raw('2', '{}')]);
    const toLatest = { to: { kind: 'latest' as const } };
    expect(await ask('topic.previewReset', toLatest)).toMatchObject({ again: 0, skipped: 2 });
    await ask('topic.resetOffsets', toLatest);
    await ask('consumer.resume', {});
    await settled(2);
    expect(await letters()).toEqual([]);
    await expect(ask('topic.previewReset', { ...toLatest, partition: 5 })).rejects.toMatchObject({
      code: 'OFFSET_OUT_OF_RANGE',
    });
  });

  it('redrives one letter mended, and the rest as they are, each marked', async () => {
    await ask('pipeline.start', {});
    const broken = { ...sampleTweet('500'), like_count: -1, kept: 'unknown field' };
    await contract.composition.broker.publish(TOPIC_RAW, [
      raw('500', JSON.stringify(broken), { [HEADER.source]: 'elsewhere' }),
      raw('501', 'no json'),
    ]);
    await expect.poll(async () => (await letters()).length).toBe(2);
    const whole = await ask('deadLetters.read', { offset: 0 });
    expect(whole).toMatchObject({ code: 'MESSAGE_NOT_A_TWEET', key: '500', headers: { [HEADER.source]: 'elsewhere' } });
    expect(Object.keys(whole.headers).some((name) => name.includes('dlq'))).toBe(false);

    await expect(ask('deadLetters.redrive', { offsets: [0], body: '{}' })).rejects.toMatchObject({
      code: 'MESSAGE_NOT_A_TWEET',
    });
    expect((await ask('deadLetters.list', {})).redriven).toBe(0);

    const body = whole.body.content.replace('-1', '1');
    expect(await ask('deadLetters.redrive', { offsets: [0], body })).toEqual({ redriven: 1, skipped: 0, next: null });
    await settled(3);
    expect((await ask('tweets.read', { tweetId: '500' })).index?.tweet.like_count).toBe(1);
    const sent = await ask('topic.message', { partition: 0, offset: 2 });
    expect(sent.headers).toMatchObject({ [HEADER.source]: 'elsewhere', [HEADER.redrivenFrom]: '0' });
    expect(sent.body.content).toBe(body);

    const { from, to } = await ask('deadLetters.list', {});
    expect(await ask('deadLetters.redriveRange', { from, to })).toEqual({ redriven: 1, skipped: 1, next: null });
    await expect.poll(async () => (await ask('deadLetters.list', {})).total).toBe(3);
    const page = await ask('deadLetters.list', {});
    expect(page.redriven).toBe(2);
    expect(page.letters.map(({ offset, redriven }) => [offset, redriven?.offset, redriven?.isEdited])).toEqual([
      [2, undefined, undefined],
      [1, 3, false],
      [0, 2, true],
    ]);
  });

  it('keeps the last minutes for a page that comes later', async () => {
    await ask('pipeline.start', {});
    await expect.poll(async () => (await ask('history.read', {})).length, { timeout: 10_000 }).toBeGreaterThan(1);
    const [first, second] = await ask('history.read', {});
    expect(second?.atMs).toBeGreaterThan(first?.atMs ?? 0);
    expect(first).toMatchObject({ lagMessages: 0, latencyMs: null });
  });
});
