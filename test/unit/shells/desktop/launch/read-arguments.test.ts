import { expect, it } from 'vitest';
import { readArguments } from '../../../../../src-main/shells/desktop/launch/read-arguments.ts';

it('reads settings, a link and files, and passes over what is Chromium’s', () => {
  const read = readArguments([
    '--no-sandbox',
    '/opt/app',
    '--data',
    '/tmp/data',
    '--rate=10',
    '--set',
    'topic.partitions=3',
    '--config',
    '/etc/tweetscope.json',
    'tweetscope://tweet/17',
    '/home/me/tweets.ndjson.gz',
  ]);
  expect(read).toEqual({
    flags: { data: '/tmp/data', 'source.rate': '10', 'topic.partitions': '3' },
    config: '/etc/tweetscope.json',
    place: '#/live?tweet=17',
    files: ['/home/me/tweets.ndjson.gz'],
  });
});

it('says which value is missing', () => {
  expect(() => readArguments(['--data'])).toThrow('--data needs a value');
});
