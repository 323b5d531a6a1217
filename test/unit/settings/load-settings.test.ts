import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { loadSettings, type SettingSources } from '../../../src-main/settings/load-settings.ts';
import { testFolder } from '../../support/test-folder.ts';

let folder: string;
beforeEach(() => {
  folder = testFolder();
});

const load = (sources: Partial<SettingSources> = {}) =>
  loadSettings({ flags: {}, ...sources, env: { TWEETSCOPE_DATA: folder, ...sources.env } });

const file = (content: unknown, name = 'tweetscope.json') => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

function refusal(sources: Partial<SettingSources>): TweetscopeError {
  try {
    load(sources);
  } catch (error) {
    if (error instanceof TweetscopeError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('loadSettings', () => {
  it('gives the defaults of the mission', () => {
    const settings = load();
    expect(settings.data).toBe(folder);
    expect(settings.profile).toBe('embedded');
    expect(settings.topic).toEqual({
      name: 'tweets_raw',
      partitions: 1,
      replicationFactor: 1,
      retentionHours: 168,
      retentionBytes: 'unlimited',
    });
    expect(settings.consumer).toEqual({ group: 'tweet-consumer-group', from: 'earliest' });
    expect(settings.source).toEqual({ kind: 'simulator', format: 'auto', rate: 'natural' });
    expect(settings.simulator.languages).toEqual({ en: 0.75, fr: 0.25 });
  });

  it('let batches for servers wait longer for company than those for files', () => {
    const ageOf = (flags: Readonly<Record<string, string>>) => load({ flags }).pipeline.batchAgeMs;
    expect(ageOf({})).toBe(5);
    expect(ageOf({ profile: 'local' })).toBe(25);
    expect(ageOf({ 'archive.kind': 'cassandra' })).toBe(25);
    expect(ageOf({ profile: 'local', 'index.kind': 'embedded', 'archive.kind': 'embedded' })).toBe(5);
    expect(ageOf({ profile: 'local', 'pipeline.batchAgeMs': '7' })).toBe(7);
  });

  it('takes the servers of this machine for the profile local, and each part on its own where it is named', () => {
    expect(load().broker.kind).toBe('embedded');
    expect(load({ flags: { profile: 'local' } })).toMatchObject({
      broker: { kind: 'kafka' },
      index: { kind: 'elasticsearch' },
      archive: { kind: 'cassandra' },
      kafka: { brokers: 'localhost:9092', tls: false, saslMechanism: 'none' },
    });
    expect(load({ flags: { profile: 'local', 'broker.kind': 'embedded' } }).broker.kind).toBe('embedded');
    expect(load({ flags: { 'broker.kind': 'kafka' } }).profile).toBe('embedded');
  });

  it('takes no secret from a file, and does not repeat it', () => {
    file({ kafka: { saslPassword: 'canary-in-a-file' } });
    const error = refusal({});
    expect(error).toMatchObject({ code: 'SECRET_IN_FILE', data: { path: 'kafka.saslPassword' } });
    expect(JSON.stringify(error.toShape())).not.toContain('canary');
  });

  it('takes a list of brokers, and nothing that is none', () => {
    const brokers = 'one:9092, two.example.org:9093';
    expect(load({ flags: { 'kafka.brokers': brokers } }).kafka.brokers).toBe(brokers);
    for (const wrong of ['one', 'one:9092,', 'kafka://one:9092', 'one:port', '']) {
      expect(refusal({ flags: { 'kafka.brokers': wrong } }).code).toBe('SETTING_INVALID');
    }
  });

  it('lets flags win over the environment over the file over defaults', () => {
    file({ topic: { partitions: 2, retentionHours: 24 }, 'web.port': 1000 });
    const env = { TWEETSCOPE_TOPIC_PARTITIONS: '3', TWEETSCOPE_WEB_PORT: '2000' };
    const settings = load({ env, flags: { 'web.port': '3000', 'topic.name': undefined } });
    expect(settings.topic).toMatchObject({ name: 'tweets_raw', partitions: 3, retentionHours: 24 });
    expect(settings.web.port).toBe(3000);
  });

  it('reads text as the kind of the setting says', () => {
    const read = (path: string, text: string) => load({ flags: { [path]: text } });
    expect(read('web.open', 'no').web.open).toBe(false);
    expect(read('source.rate', '2.5').source.rate).toBe(2.5);
    expect(read('topic.retentionBytes', 'unlimited').topic.retentionBytes).toBe('unlimited');
    expect(read('simulator.languages', 'en:3,fr:1').simulator.languages).toEqual({ en: 3, fr: 1 });
    expect(read('simulator.languages', 'en,fr').simulator.languages).toEqual({ en: 1, fr: 1 });
    expect(read('simulator.languages', 'fr').simulator.languages).toEqual({ fr: 1 });
  });

  it.each([
    ['topic.partitions', '0'],
    ['topic.partitions', '1.5'],
    ['topic.partitions', ''],
    ['topic.name', 'no spaces'],
    ['source.rate', 'fast'],
    ['source.rate', '20001'],
    ['simulator.languages', 'de'],
    ['simulator.languages', 'en:0'],
    ['simulator.languages', 'en,en'],
    ['web.open', 'maybe'],
    ['web.port', '0x10'],
  ])('refuses %s = "%s" with path, value, origin and what is allowed', (path, text) => {
    const error = refusal({ flags: { [path]: text } });
    expect(error.code).toBe('SETTING_INVALID');
    expect(error.message).toContain(path);
    expect(error.message).toContain('the command line');
    expect(error.message).toMatch(/allowed: .+/);
    expect(error.data).toMatchObject({ path, origin: 'the command line' });
  });

  it('names the variable or the file a bad value stands in', () => {
    const variable = refusal({ env: { TWEETSCOPE_TOPIC_PARTITIONS: 'many' } }).message;
    expect(variable).toBe(
      'TWEETSCOPE_TOPIC_PARTITIONS (topic.partitions) is "many" in the environment; allowed: a whole number from 1 to 1,000',
    );
    const path = file({ topic: { partitions: '3' } });
    expect(refusal({}).message).toContain(`topic.partitions is "3" in ${path}`);
  });

  it.each([
    [{ env: { TWEETSCOPE_TOPIC_PARTITION: '3' } }, 'TWEETSCOPE_TOPIC_PARTITIONS'],
    [{ flags: { 'topic.partitons': '3' } }, 'topic.partitions'],
    [{ flags: { partitions: '3' } }, 'topic.partitions'],
  ])('refuses an unknown name, and knows what was meant: %j', (sources, meant) => {
    const error = refusal(sources);
    expect(error.code).toBe('SETTING_UNKNOWN');
    expect(error.message).toContain(`did you mean ${meant}?`);
  });

  it('suggests nothing for a name that is near to none', () => {
    expect(refusal({ flags: { zebra: '3' } }).message).not.toContain('did you mean');
  });

  it('refuses unknown names in the file, nested, dotted or doubled', () => {
    file({ topic: { partition: 3 } });
    expect(refusal({}).message).toContain('topic.partition in');
    file({ topic: 3 });
    expect(refusal({}).code).toBe('SETTING_UNKNOWN');
    file({ topic: { partitions: 3 }, 'topic.partitions': 4 });
    expect(refusal({}).message).toContain('twice');
    file({ constructor: 1 });
    expect(refusal({}).code).toBe('SETTING_UNKNOWN');
  });

  it('reads the file named, else TWEETSCOPE_CONFIG, else the one in the data folder', () => {
    file({ 'web.port': 1 });
    const other = file({ 'web.port': 2 }, 'other.json');
    const third = file({ 'web.port': 3 }, 'third.json');
    expect(load().web.port).toBe(1);
    expect(load({ env: { TWEETSCOPE_CONFIG: other } }).web.port).toBe(2);
    expect(load({ env: { TWEETSCOPE_CONFIG: other }, file: third }).web.port).toBe(3);
    expect(refusal({ file: join(folder, 'none.json') }).code).toBe('SETTINGS_UNREADABLE');
  });

  it('refuses a file that is no JSON object', () => {
    file('{ "web.port": ');
    expect(refusal({}).code).toBe('SETTINGS_UNREADABLE');
    file([1]);
    expect(refusal({}).code).toBe('SETTINGS_UNREADABLE');
  });

  it('refuses a data folder in the file that lies in it, and takes it from a file named', () => {
    file({ data: '/elsewhere' });
    expect(refusal({}).message).toContain('lies in the data folder itself');
    const named = file({ data: join(folder, 'deep') }, 'named.json');
    const settings = loadSettings({ flags: {}, env: {}, file: named });
    expect(settings.data).toBe(join(folder, 'deep'));
  });

  it('knows the paces of each source', () => {
    expect(load({ flags: { 'source.kind': 'a.csv' } }).source).toMatchObject({ kind: resolve('a.csv'), rate: 'max' });
    expect(load({ flags: { 'source.kind': 'a.csv', 'source.rate': 'recorded' } }).source.rate).toBe('recorded');
    expect(refusal({ flags: { 'source.rate': 'recorded' } }).message).toContain('natural or max');
    expect(refusal({ flags: { 'source.kind': 'a.csv', 'source.rate': 'natural' } }).message).toContain(
      'recorded or max',
    );
  });

  it('takes another seed at each start, unless one is given', () => {
    expect(load().simulator.seed).not.toBe(load().simulator.seed);
    expect(load({ flags: { 'simulator.seed': '42' } }).simulator.seed).toBe(42);
  });

  it('are the same after a journey as JSON', () => {
    const settings = load({ flags: { 'topic.retentionHours': 'unlimited' } });
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
  });

  it('leaves alone variables of the same prefix that are no settings', () => {
    expect(load({ env: { TWEETSCOPE_NODE: '/opt/node', OTHER: '1' } }).profile).toBe('embedded');
  });
});
