import { describe, expect, it } from 'vitest';
import { recognise } from '#engine/1-source/file/recognise/recognise.ts';
import type { FileFormat } from '#shared/domain/tweet-file.ts';

const look = (text: string | Buffer, path = 'tweets', format: FileFormat = 'auto', whole = true) =>
  recognise({ bytes: Buffer.from(text), whole, path }, format).words;

const MISSION = '{"tweet_id":"1","text":"x"}';
const LINES = 'one JSON object a line';
const DOCUMENTS = 'JSON over several lines or in an array';

describe('recognise', () => {
  it.each([
    ['a tweet a line', `${MISSION}\n${MISSION}\n`, `tweets in Tweetscope’s own schema, ${LINES}`],
    ['a first line cut off', `{"tweet_id":"1","te\n${MISSION}\n`, `tweets in Tweetscope’s own schema, ${LINES}`],
    ['garbage before', `\n\nhello\n${MISSION}\n`, `tweets in Tweetscope’s own schema, ${LINES}`],
    ['an array of them', `[${MISSION},${MISSION}]`, `tweets in Tweetscope’s own schema, ${DOCUMENTS}`],
    ['v2, one line', '{"data":{"id":"1","text":"x"}}', `X API v2, ${LINES}`],
    ['v2, pretty', '{\n  "data": [\n    {"id":"1"}]}', `X API v2, ${DOCUMENTS}`],
    ['v2, one line cut off by what is looked at', '{"data":[{"id":"1","text":"x"},{"id', `X API v2, ${DOCUMENTS}`],
    ['v1.1 without id_str', '{"id":1,"text":"x","user":{"screen_name":"y"}}', `X API v1.1, ${LINES}`],
    ['a header', 'Id,Text\n1,x\n', 'CSV with a header, columns between commas'],
    ['one column', 'text\nhello\n', 'TSV with a header, columns between tabs'],
    ['quoted header', '"id";"full text"\n1;x\n', 'CSV with a header, columns between semicolons'],
    ['tabs', 'id\ttext, or more\ttext\n', 'TSV with a header, columns between tabs'],
    [
      'Sentiment140',
      '"4","12","Mon Apr 06 22:19:45 PDT 2009","NO_QUERY","a","b"\n',
      'Sentiment140, six columns without a header',
    ],
  ])('%s', (_, text, words) => {
    expect(look(text)).toBe(words);
    expect(look(text.replaceAll('\n', '\r\n'))).toBe(words);
  });

  it('goes by the ending where the content says nothing', () => {
    expect(look('hello\n', 'tweets.NDJSON.gz')).toBe(`tweets in Tweetscope’s own schema, ${LINES}`);
    expect(look('', 'tweets.csv')).toBe('an empty file');
  });

  it('takes the word of whoever names the format, and finds out how it is laid out', () => {
    expect(look('[{"x":1}]', 'tweets', 'x1')).toBe(`X API v1.1, ${DOCUMENTS}`);
    expect(look('hello', 'tweets', 'ndjson')).toBe(`tweets in Tweetscope’s own schema, ${LINES}`);
    expect(look('1,2,3,4,5,6', 'tweets', 'sentiment140')).toBe('Sentiment140, six columns without a header');
  });

  it.each([
    ['prose', 'Dear all,\nas agreed\n', 'auto', 'begins neither with JSON', 'the names of its columns'],
    ['other JSON', '{"name":"x"}', 'auto', 'no known kind of tweet', 'docs/file-formats.md'],
    ['UTF-16', Buffer.from('\ufeffid,text\n', 'utf16le'), 'auto', 'UTF-16', 'Save it as UTF-8'],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'auto', 'binary', 'Give NDJSON'],
    ['nothing', '', 'auto', 'empty', 'Nothing'],
    [
      'a header without text',
      'id,body\n1,x\n',
      'csv',
      'no column for the text, but id, body',
      'commas, semicolons or tabs',
    ],
  ] as const)('refuses %s in plain words, with what helps', (_, content, format, why, hint) => {
    expect(() => look(content, '/data/tweets', format)).toThrow(
      expect.objectContaining({
        code: 'FILE_FORMAT_UNKNOWN',
        message: expect.stringContaining(why),
        hint: expect.stringContaining(hint),
      }),
    );
  });
});
