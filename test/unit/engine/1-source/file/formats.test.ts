import { afterAll, describe, expect, it } from 'vitest';
import { HEADER } from '#shared/domain/headers.ts';
import { READ_AT_MS, type Replayed, replay, sampleFile, writeInto } from '../../../../support/file-sources.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.dispose());

const whyNot = ({ rejects }: Replayed) => rejects.map(({ line, reason }) => `${line}: ${reason}`);

describe('a file in the mission’s schema', () => {
  it('comes back as it is, what is missing derived, what is unknown left out', async () => {
    const replayed = await replay(sampleFile('mission.ndjson'));
    expect(replayed.format).toBe('tweets in Tweetscope’s own schema, one JSON object a line');
    expect(replayed.tweets).toEqual([
      {
        tweet_id: '1000001',
        text: 'First frost on the allotment 🥶 #Allotment',
        created_at: '2026-01-26T07:02:11',
        user: 'leek_grower',
        lang: 'en',
        hashtags: ['Allotment'],
        retweet_count: 2,
        like_count: 31,
      },
      {
        tweet_id: '1000002',
        text: 'Le marché est déjà plein #marché #SamediMatin #2026',
        created_at: '2026-01-26T07:05:40.250Z',
        user: 'unknown',
        lang: 'und',
        hashtags: ['marché', 'SamediMatin'],
        retweet_count: 0,
        like_count: 0,
      },
      {
        tweet_id: '1000003',
        text: 'nothing but text',
        created_at: '2026-01-26T08:05:40+01:00',
        user: 'unknown',
        lang: 'en',
        hashtags: [],
        retweet_count: 0,
        like_count: 1,
      },
    ]);
    expect(replayed.rejects).toEqual([]);
  });

  it('gives each message its key and the headers of its origin', async () => {
    const { items } = await replay(sampleFile('mission.ndjson'));
    expect(items.map(({ key }) => key)).toEqual(['1000001', '1000002', '1000003']);
    expect(items[2]?.headers).toEqual({
      [HEADER.producedAt]: String(READ_AT_MS),
      [HEADER.source]: 'file:mission.ndjson',
      [HEADER.sourceLine]: '4',
    });
  });
});

describe('answers of the X API v2', () => {
  it('one a line: single tweets, lists, long texts, flat objects', async () => {
    const replayed = await replay(sampleFile('x2-lines.jsonl'));
    expect(replayed.format).toBe('X API v2, one JSON object a line');
    expect(replayed.tweets).toEqual([
      {
        tweet_id: '2000001',
        text: 'The ferry leaves at nine #harbour',
        created_at: '2024-03-05T08:15:00.000Z',
        user: 'ferry_watch',
        lang: 'en',
        hashtags: ['harbour'],
        retweet_count: 3,
        like_count: 12,
      },
      {
        tweet_id: '2000002',
        text: 'Short beginning and a very long end #tide',
        created_at: '2024-03-05T08:16:00.000Z',
        user: 'tide_table',
        lang: 'en',
        hashtags: ['tide'],
        retweet_count: 0,
        like_count: 4,
      },
      {
        tweet_id: '2000003',
        text: 'no author, no metrics #gulls',
        created_at: '2024-03-05T08:17:00.000Z',
        user: 'unknown',
        lang: 'und',
        hashtags: ['gulls'],
        retweet_count: 0,
        like_count: 0,
      },
      {
        tweet_id: '2000004',
        text: 'flat, as some tools write it',
        created_at: '2024-03-05T08:18:00.000Z',
        user: 'buoy_seven',
        lang: 'en',
        hashtags: [],
        retweet_count: 1,
        like_count: 2,
      },
    ]);
    expect(whyNot(replayed)).toEqual(['4: no data: not a tweet of the X API v2']);
  });

  it('a whole document, in which a bad element costs only itself', async () => {
    const replayed = await replay(sampleFile('x2-document.json'));
    expect(replayed.format).toBe('X API v2, JSON over several lines or in an array');
    expect(
      replayed.tweets.map(({ tweet_id, user, hashtags, like_count }) => [tweet_id, user, hashtags, like_count]),
    ).toEqual([
      ['2100001', 'crumb_and_co', ['sourdough'], 40],
      ['2100003', 'four_a_bois', [], 7],
    ]);
    expect(whyNot(replayed)).toEqual(['1: data[1]: text: missing']);
    expect(JSON.parse(Buffer.from(replayed.rejects[0]?.bytes ?? []).toString())).toEqual({
      id: '2100002',
      author_id: '82',
      created_at: '2024-03-06T05:01:00.000Z',
    });
  });
});

describe('lists on a line', () => {
  it('each element is a tweet or a reject of its own', async () => {
    const tweet = (id: string) => ({ id_str: id, text: 'x', user: { screen_name: 'y' } });
    const lines = [[tweet('1'), { id_str: '2' }, tweet('3')], [{ data: 0 }]].map((list) => `${JSON.stringify(list)}\n`);
    const path = writeInto(folder, 'lists.jsonl', `${JSON.stringify(tweet('0'))}\n${lines.join('')}`);
    const replayed = await replay(path);
    expect(replayed.tweets.map(({ tweet_id }) => tweet_id)).toEqual(['0', '1', '3']);
    expect(whyNot(replayed)).toEqual(['2: [1]: text: missing', '3: [0]: tweet_id: missing (and 1 more)']);
    expect(Buffer.from(replayed.rejects[0]?.bytes ?? []).toString()).toBe('{"id_str":"2"}');
  });
});

describe('objects of the X API v1.1', () => {
  it('one a line, the longest text taken, retweets left as they are', async () => {
    const replayed = await replay(sampleFile('x1-lines.jsonl'));
    expect(replayed.format).toBe('X API v1.1, one JSON object a line');
    expect(replayed.tweets).toEqual([
      {
        tweet_id: '3000001',
        text: 'Rehearsal went well #choir',
        created_at: '2018-10-10T20:19:24Z',
        user: 'alto_two',
        lang: 'en',
        hashtags: ['choir'],
        retweet_count: 1,
        like_count: 8,
      },
      {
        tweet_id: '3000002',
        text: 'Cut off here no longer #longform',
        created_at: '2018-10-10T20:20:00Z',
        user: 'tenor_one',
        lang: 'en',
        hashtags: ['longform'],
        retweet_count: 0,
        like_count: 0,
      },
      {
        tweet_id: '3000003',
        text: 'RT @alto_two: Rehearsal went well #choir',
        created_at: '2018-10-10T20:21:00Z',
        user: 'bass_four',
        lang: 'und',
        hashtags: ['choir'],
        retweet_count: 1,
        like_count: 0,
      },
    ]);
    expect(whyNot(replayed)).toEqual(['4: tweet_id: missing (and 1 more)']);
  });

  it('in an array, with the line each begins on', async () => {
    const { tweets, items, format } = await replay(sampleFile('x1-array.json'));
    expect(format).toBe('X API v1.1, JSON over several lines or in an array');
    expect(tweets.map(({ text, hashtags }) => [text, hashtags])).toEqual([
      ['Happy new year #2018 #bonneannée', ['bonneannée']],
      ['{ brackets ] and "quotes" \\ are text', []],
    ]);
    expect(items.map(({ headers }) => headers[HEADER.sourceLine])).toEqual(['2', '11']);
  });
});

describe('tables', () => {
  it('CSV with a header by other names, BOM, CRLF, quotes and lines in a text', async () => {
    const replayed = await replay(sampleFile('tweets.csv'));
    expect(replayed.format).toBe('CSV with a header, columns between commas');
    expect(replayed.tweets).toEqual([
      {
        tweet_id: '4000001',
        text: 'Late again, "as ever" #commute',
        created_at: '2023-05-01T06:30:00',
        user: 'night_train',
        lang: 'en',
        hashtags: ['commute', 'delay'],
        retweet_count: 3,
        like_count: 12,
      },
      {
        tweet_id: '4000002',
        text: 'two\r\nlines',
        created_at: '2023-05-01T06:45:00Z',
        user: 'night_train',
        lang: 'und',
        hashtags: ['rails', 'Gare'],
        retweet_count: 0,
        like_count: 0,
      },
      {
        tweet_id: '4000003',
        text: '5" of snow',
        created_at: '2023-05-01T06:50:00+02:00',
        user: 'slow_bus',
        lang: 'en',
        hashtags: [],
        retweet_count: 0,
        like_count: 0,
      },
    ]);
    expect(whyNot(replayed)).toEqual([
      '6: 4 columns where the header has 8',
      '7: created_at: expected an ISO 8601 date and time, found "05/06/2023 10:00"',
    ]);
  });

  it('semicolons, and ids derived from the content where there is none', async () => {
    const first = await replay(sampleFile('semicolons.csv'));
    const again = await replay(sampleFile('semicolons.csv'));
    expect(first.format).toBe('CSV with a header, columns between semicolons');
    expect(first.tweets.map(({ text }) => text)).toEqual(['Bonjour la ville #matin', 'un; deux']);
    const ids = first.tweets.map(({ tweet_id }) => tweet_id);
    expect(ids).toEqual([expect.stringMatching(/^9\d{23}$/), expect.stringMatching(/^9\d{23}$/)]);
    expect(new Set(ids).size).toBe(2);
    expect(again.tweets.map(({ tweet_id }) => tweet_id)).toEqual(ids);
    expect(first.tweets[0]?.created_at).toBe('2026-06-01T12:00:00Z');
  });

  it('TSV, where a quote out of place is a plain character', async () => {
    const replayed = await replay(sampleFile('tweets.tsv'));
    expect(replayed.format).toBe('TSV with a header, columns between tabs');
    expect(replayed.rejects).toEqual([]);
    expect(replayed.tweets.map(({ text }) => text)).toEqual([
      '"Coming soon" he said',
      '"Opened and never closed',
      'quoted "and" with\ttab',
      'it ends with a quote"',
      'over\ntwo lines',
    ]);
  });

  it('Sentiment140, its sentiment in a header only', async () => {
    const replayed = await replay(sampleFile('sentiment140.csv'));
    expect(replayed.format).toBe('Sentiment140, six columns without a header');
    expect(replayed.tweets[0]).toEqual({
      tweet_id: '6000001',
      text: 'my umbrella broke, #typical',
      created_at: '2009-04-07T05:19:45Z',
      user: 'rain_again',
      lang: 'und',
      hashtags: ['typical'],
      retweet_count: 0,
      like_count: 0,
    });
    expect(replayed.items.map(({ headers }) => headers[HEADER.truthSentiment])).toEqual([
      'negative',
      'positive',
      'neutral',
    ]);
    expect(whyNot(replayed)).toEqual([
      '4: target: not 0, 2 or 4',
      '5: created_at: expected an ISO 8601 date and time, found "Tue Apr 07 01:00:03 XYZT 2009"',
    ]);
  });
});
