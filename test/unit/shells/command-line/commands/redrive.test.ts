import { describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '#engine/ports/broker.ts';
import { HEADER } from '#shared/domain/headers.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeParts, fakeServices, message } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

/** Topics in memory; `tweets_dlq` holds so many letters. */
function topicsWith(letters: number) {
  const topics: Record<string, ReturnType<typeof message>[]> = {
    tweets_raw: [],
    tweets_dlq: Array.from({ length: letters }, (_, at) => ({
      ...message(at, `letter ${at}`),
      key: `k${at}`,
      headers: { [HEADER.deadLetterCode]: 'MESSAGE_NOT_JSON', about: 'it' },
    })),
    tweets_dlq_redriven: [],
  };
  const broker = {
    ...fakeParts().broker,
    ensureTopic: async () => ({ created: false, differences: [] }),
    watermarks: async (topic: string) => [{ partition: 0, lowWatermark: 0, highWatermark: topics[topic]?.length ?? 0 }],
    read: async (topic: string, _: number, offset: number, limit: number) =>
      (topics[topic] ?? []).slice(offset, offset + limit),
    publish: async (topic: string, sent: readonly OutgoingMessage[]) =>
      sent.map((one) => {
        const log = topics[topic] ?? [];
        log.push({ ...message(log.length, ''), ...one });
        return { topic, partition: 0, offset: log.length - 1 };
      }),
  };
  return { topics, parts: { ...fakeParts(), broker } };
}

async function call(argv: readonly string[], parts: object) {
  const io = fakeIo();
  const fake = fakeServices(parts);
  const code = await main(['deadletters', ...argv], io, fake.services);
  return { code, ...io.written, ...fake };
}

describe('tweetscope deadletters redrive', () => {
  it('sends what is named, with key and headers, and takes the data folder for it', async () => {
    const { topics, parts } = topicsWith(3);
    const { code, out, opened, closed } = await call(['redrive', '0', '2'], parts);
    expect({ code, out }).toEqual({ code: 0, out: '2 letters sent back to tweets_raw\n' });
    expect(opened[0]?.mode).toBe('own');
    expect(closed).toEqual(['composition']);
    expect(topics.tweets_raw?.map(({ key }) => key)).toEqual(['k0', 'k2']);
    expect(topics.tweets_raw?.[0]?.headers).toMatchObject({ about: 'it', [HEADER.redrivenFrom]: '0' });
    expect(topics.tweets_raw?.[0]?.headers).not.toHaveProperty(HEADER.deadLetterCode);
  });

  it('sends all that were not sent yet, step by step', async () => {
    const { topics, parts } = topicsWith(450);
    await call(['redrive', '7'], parts);
    const { out } = await call(['redrive', '--all', '--json'], parts);
    expect(JSON.parse(out)).toEqual({ redriven: 449, skipped: 1 });
    expect(new Set(topics.tweets_raw?.map(({ key }) => key)).size).toBe(450);
    expect((await call(['redrive', '--all'], parts)).out).toContain('0 letters sent back');
    const list = await call(['list', '--limit', '1'], parts);
    expect(list.out).toContain('redriven to 0:');
    expect(list.out).toContain('450 of them redriven');
  });

  it.each([
    ['nothing', [], 'give offsets'],
    ['both', ['3', '--all'], 'give offsets'],
    ['what is no offset', ['three'], 'whole number'],
  ])('refuses %s', async (_, args, words) => {
    const { code, err } = await call(['redrive', ...args], topicsWith(5).parts);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('says so when a letter is not there, and sends none', async () => {
    const { topics, parts } = topicsWith(2);
    const { code, err } = await call(['redrive', '0', '9'], parts);
    expect(code).toBe(1);
    expect(err).toContain('OFFSET_OUT_OF_RANGE');
    expect(topics.tweets_raw).toEqual([]);
  });
});
