import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenLive, openLiveContract } from '../../support/open-live-contract.ts';

const CANARY = 'canary-5d1e';
let open: OpenLive | null = null;
afterEach(async () => {
  await open?.dispose();
  open = null;
});

const start = async (...given: Parameters<typeof openLiveContract>) => {
  open = await openLiveContract(...given);
  return open;
};
const fileOf = ({ folder }: OpenLive) => JSON.parse(readFileSync(join(folder, 'tweetscope.json'), 'utf8')) as unknown;
const change = (values: Record<string, unknown>, secrets: Record<string, string | null> = {}) => ({ values, secrets });
const until = async (check: () => boolean) => {
  const deadlineMs = Date.now() + 30_000;
  while (!check()) {
    if (Date.now() > deadlineMs) throw new Error('waited for 30 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('settings.read', () => {
  it('tells where each value comes from, and what can not be changed here', async () => {
    const { ask } = await start({
      flags: { 'topic.partitions': '2' },
      env: { TWEETSCOPE_CONSUMER_GROUP: 'readers', TWEETSCOPE_KAFKA_SASL_PASSWORD: CANARY },
    });
    await ask('settings.change', change({ 'pipeline.storeBatch': '100' }));
    const { values, profile, file, data } = await ask('settings.read', {});
    expect(values['topic.partitions']).toEqual({ value: 2, origin: 'flag', isFixed: true, isSet: true });
    expect(values['consumer.group']).toMatchObject({ value: 'readers', origin: 'environment', isFixed: true });
    expect(values['kafka.saslPassword']).toEqual({ value: null, origin: 'environment', isFixed: true, isSet: true });
    expect(values['pipeline.storeBatch']).toEqual({ value: 100, origin: 'profile', isFixed: false, isSet: true });
    expect(values['topic.name']).toEqual({ value: 'tweets_raw', origin: 'default', isFixed: false, isSet: false });
    expect(values.data).toMatchObject({ value: data, isFixed: true });
    expect({ profile, file }).toEqual({ profile: 'embedded', file: join(data, 'tweetscope.json') });
    expect(open?.told.join('')).not.toContain(CANARY);
  });

  it('describes every setting as data', async () => {
    const { ask } = await start();
    const described = await ask('settings.describe', {});
    const { values } = await ask('settings.read', {});
    expect(described.map(({ path }) => path)).toEqual(Object.keys(values));
    expect(described.find(({ path }) => path === 'kafka.tls')).toMatchObject({
      form: { control: 'switch' },
      default: false,
      applies: 'reconnect',
      variable: 'TWEETSCOPE_KAFKA_TLS',
    });
  });
});

describe('settings.preview', () => {
  it('finds every problem before anything is done, in the words of the declaration', async () => {
    const { ask } = await start({ flags: { 'topic.name': 'mine' } });
    const wrong = {
      'topic.partitions': 'many',
      'topic.name': 'other',
      'no.such': 1,
      'source.rate': 'recorded',
      data: '/',
    };
    const { problems } = await ask('settings.preview', change(wrong, { 'topic.name': CANARY }));
    expect(problems['topic.partitions']?.message).toBe(
      'topic.partitions is "many" in the form; allowed: a whole number from 1 to 1,000',
    );
    expect(problems['topic.name']?.code).toBe('SETTING_INVALID');
    expect(problems['no.such']?.code).toBe('SETTING_UNKNOWN');
    expect(problems.data?.code).toBe('SETTING_FIXED');
    const alone = await ask('settings.preview', change({ 'source.rate': 'recorded' }));
    expect(alone.problems['source.rate']?.code).toBe('SETTING_INVALID');
    expect((await ask('settings.preview', change({ 'topic.name': 'other' }))).problems['topic.name']?.code).toBe(
      'SETTING_FIXED',
    );
  });

  it('tells what counts when', async () => {
    const { ask } = await start();
    const preview = await ask(
      'settings.preview',
      change({ 'source.rate': '5', 'topic.partitions': 3, 'web.port': '8123', 'topic.name': 'tweets_raw' }),
    );
    expect(preview).toMatchObject({
      problems: {},
      effect: 'reconnect',
      live: ['source.rate'],
      reconnect: ['topic.partitions'],
      restart: ['web.port'],
      isRunning: false,
    });
    expect((await ask('settings.preview', change({}))).effect).toBe('nothing');
    expect((await ask('settings.preview', change({ 'source.rate': 5 }))).effect).toBe('live');
  });
});

describe('settings.change', () => {
  it('drains, opens anew and goes on, and nothing is lost', async () => {
    const { ask, live, told } = await start({ flags: { 'source.rate': '400' } });
    await ask('pipeline.start', {});
    await until(() => live.current.engine.status().counts.committed > 200);
    await ask('simulator.change', { rate: 300, scenario: 'burst' });
    const first = live.current;
    const report = await ask(
      'settings.change',
      change({ 'pipeline.storeBatch': '50', 'pipeline.analysisBatch': '32' }),
    );
    expect(report.values['pipeline.storeBatch']?.value).toBe(50);
    expect(live.current).not.toBe(first);
    const status = await ask('status.read', {});
    expect(status.state).toBe('running');
    expect(status.source.simulator).toMatchObject({ rate: 300, scenario: 'burst' });
    await until(() => live.current.engine.status().counts.committed > 200);
    await ask('settings.change', change({ 'topic.name': 'tweets_wide', 'topic.partitions': '3' }));
    await until(() => live.current.engine.status().counts.committed > 200);
    expect((await ask('topic.describe', {})).partitions).toHaveLength(3);
    await ask('sessions.filter', { from: 'live', to: 'live q=rain' });
    const [latest] = (await ask('sessions.list', {})).sessions;
    const { events } = await ask('sessions.read', { id: latest?.id ?? '' });
    expect(events.filter(({ kind }) => kind === 'change')).toMatchObject([
      {
        what: 'setting',
        from: expect.stringMatching(/^topic\.name = tweets_raw, topic\.partitions = 1\b/),
        to: expect.stringMatching(/^topic\.name = tweets_wide, topic\.partitions = 3\b/),
      },
      { what: 'filter', from: 'live', to: 'live q=rain' },
    ]);
    await ask('pipeline.stop', {});
    const { broker, index, archive } = live.current;
    for (const topic of ['tweets_raw', 'tweets_wide']) {
      const lag = await broker.lag(topic, 'tweet-consumer-group');
      expect(lag.reduce((sum, one) => sum + one.lag, 0)).toBe(0);
    }
    const watermarks = await Promise.all(['tweets_raw', 'tweets_wide'].map((topic) => broker.watermarks(topic)));
    const produced = watermarks.flat().reduce((sum, one) => sum + one.highWatermark - one.lowWatermark, 0);
    expect(await archive.count()).toBe(produced);
    expect(await index.count()).toBe(produced);
    expect(told.filter((one) => one.includes('New settings are in force')).length).toBeGreaterThan(0);
  });

  it('keeps what runs where the new settings do not connect, and writes nothing', async () => {
    const { ask, live, refusal, folder } = await start({ flags: { 'source.rate': '100' } });
    await ask('pipeline.start', {});
    const before = live.current;
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const error = await refusal(
      'settings.change',
      change({ 'broker.kind': 'kafka', 'kafka.brokers': `127.0.0.1:${port}` }, { 'kafka.saslPassword': CANARY }),
    );
    expect(error).toMatchObject({ code: 'CONNECTION_REFUSED' });
    expect(error.message).toContain(String(port));
    expect(live.current).toBe(before);
    expect(live.current.engine.status().state).toBe('running');
    expect(readdirSync(folder)).not.toContain('tweetscope.json');
    expect(await live.secrets.read('embedded/kafka.saslPassword')).toBeNull();
  });

  it('goes back to the earlier settings where the new ones can not start', async () => {
    const { ask, live, refusal, folder } = await start({ flags: { 'source.rate': '100' } });
    await ask('pipeline.start', {});
    const error = await refusal('settings.change', change({ 'source.kind': join(folder, 'no-such-file.ndjson') }));
    expect(error.code).toBe('FILE_NOT_FOUND');
    expect(await ask('status.read', {})).toMatchObject({ state: 'running', source: { name: 'Simulator' } });
    await until(() => live.current.engine.status().counts.committed > 20);
    expect((await ask('activity.read', {})).some(({ message }) => message.includes('earlier ones are back'))).toBe(
      true,
    );
  });

  it('changes the simulator at once, and what waits for a start is told', async () => {
    const { ask, live } = await start();
    const first = live.current;
    await ask('settings.change', change({ 'source.rate': '7', 'web.port': '8123' }));
    expect(live.current).toBe(first);
    expect(first.engine.status().source.simulator?.rate).toBe(7);
    expect((await ask('settings.read', {})).waiting).toEqual(['web.port']);
  });

  it('takes a setting back, and leaves a clean file', async () => {
    const opened = await start();
    await opened.ask(
      'settings.change',
      change({ 'topic.partitions': '3', 'topic.retentionHours': '1', 'web.port': 1 }),
    );
    expect(fileOf(opened)).toEqual({
      web: { port: 1 },
      profiles: { embedded: { topic: { partitions: 3, retentionHours: 1 } } },
    });
    await opened.ask('settings.change', change({ 'topic.partitions': null, 'web.port': null }));
    expect(fileOf(opened)).toEqual({ profiles: { embedded: { topic: { retentionHours: 1 } } } });
  });

  it('refuses a file with comments, and one it does not understand', async () => {
    const { ask, refusal, folder } = await start();
    await ask('settings.change', change({ 'topic.partitions': '3' }));
    const file = join(folder, 'tweetscope.json');
    writeFileSync(file, '{\n  // mine\n  "topic": {}\n}');
    const comments = await refusal('settings.change', change({ 'topic.partitions': '4' }));
    expect(comments).toMatchObject({ code: 'SETTINGS_UNREADABLE', hint: expect.stringContaining('comments') });
    writeFileSync(file, '{ "topc": {} }');
    expect((await refusal('settings.change', change({ 'topic.partitions': '4' }))).code).toBe('SETTING_UNKNOWN');
    expect(readFileSync(file, 'utf8')).toBe('{ "topc": {} }');
  });

  it('keeps secrets where they belong, and nowhere else', async () => {
    const opened = await start();
    const { ask, folder, told, live } = opened;
    const secret = { 'kafka.saslPassword': CANARY, 'elasticsearch.apiKey': CANARY };
    const { values, secrets } = await ask('settings.change', change({ 'kafka.saslUsername': 'me' }, secret));
    expect(values['kafka.saslPassword']).toEqual({ value: null, origin: 'secrets', isFixed: false, isSet: true });
    expect(secrets).toMatchObject({ place: 'memory', isWritable: true });
    expect(live.current.settings.kafka.saslPassword).toBe(CANARY);
    const exported = await ask('settings.export', {});
    await ask('settings.createProfile', { name: 'copy', from: 'embedded' });
    await ask('settings.change', change({}, { 'kafka.saslPassword': null }));
    expect((await ask('settings.read', {})).values['kafka.saslPassword']?.isSet).toBe(false);
    expect(live.current.settings.kafka.saslPassword).toBe('');
    await ask('settings.test', {
      part: 'kibana',
      ...change({ 'kibana.url': 'http://127.0.0.1:9' }, { 'kibana.apiKey': CANARY }),
    });
    const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
    const written = files.filter((name) => statSync(name).isFile()).map((name) => readFileSync(name, 'latin1'));
    for (const text of [...told, ...written, exported.content, JSON.stringify(live)])
      expect(text).not.toContain(CANARY);
  });
});

describe('profiles', () => {
  it('are made, switched, renamed and removed, each with its own settings and secrets', async () => {
    const opened = await start();
    const { ask, refusal, live } = opened;
    await ask('settings.createProfile', { name: 'paris', from: 'embedded' });
    await ask('settings.switchProfile', { name: 'paris' });
    await ask('settings.change', change({ 'topic.name': 'tweets_paris' }, { 'kafka.saslPassword': 'of paris' }));
    expect((await ask('status.read', {})).profile).toBe('paris');
    expect((await refusal('settings.removeProfile', { name: 'paris' })).code).toBe('PROFILE_REFUSED');
    await ask('settings.renameProfile', { name: 'paris', to: 'lyon' });
    expect(await ask('settings.read', {})).toMatchObject({ profile: 'lyon' });
    expect(await live.secrets.read('lyon/kafka.saslPassword')).toBe('of paris');
    expect(await live.secrets.read('paris/kafka.saslPassword')).toBeNull();
    const back = await ask('settings.switchProfile', { name: 'embedded' });
    expect(back.values['topic.name']?.value).toBe('tweets_raw');
    expect(back.values['kafka.saslPassword']?.isSet).toBe(false);
    await ask('settings.removeProfile', { name: 'lyon' });
    expect(await live.secrets.read('lyon/kafka.saslPassword')).toBeNull();
    expect((await ask('settings.read', {})).profiles.map(({ name }) => name)).toEqual(['embedded', 'local']);
    for (const [name, input] of [
      ['settings.removeProfile', { name: 'local' }],
      ['settings.createProfile', { name: 'local', from: 'embedded' }],
      ['settings.renameProfile', { name: 'embedded', to: 'mine' }],
      ['settings.createProfile', { name: 'mine', from: 'nobody' }],
    ] as const) {
      expect((await refusal(name, input)).code, name).toBe('PROFILE_REFUSED');
    }
    expect((await refusal('settings.switchProfile', { name: 'nobody' })).code).toBe('SETTING_INVALID');
    expect((await refusal('settings.createProfile', { name: 'No Name', from: 'local' })).code).toBe('REQUEST_INVALID');
  });

  it('copy what a built-in one stands for', async () => {
    const { ask } = await start();
    const { profiles } = await ask('settings.createProfile', { name: 'berlin', from: 'local' });
    const standsFor = { broker: 'kafka', index: 'elasticsearch', archive: 'cassandra' };
    expect(profiles.find(({ name }) => name === 'berlin')).toEqual({ name: 'berlin', isBuiltIn: false, ...standsFor });
  });

  it('can not be switched where a flag names it', async () => {
    const { ask, refusal } = await start({ flags: { profile: 'embedded' } });
    expect((await ask('settings.read', {})).isProfileFixed).toBe(true);
    expect((await refusal('settings.switchProfile', { name: 'local' })).code).toBe('SETTING_FIXED');
  });

  it('travel as a file', async () => {
    const { ask, refusal } = await start();
    await ask(
      'settings.change',
      change({ 'topic.name': 'elsewhere', 'simulator.languages': 'en:3,fr:1', 'web.port': 1 }),
    );
    const { fileName, content } = await ask('settings.export', {});
    expect(fileName).toBe('tweetscope-embedded.json');
    expect(JSON.parse(content)).toEqual({ topic: { name: 'elsewhere' }, simulator: { languages: { en: 3, fr: 1 } } });
    await ask('settings.import', { name: 'brought', content });
    const report = await ask('settings.switchProfile', { name: 'brought' });
    expect(report.values['topic.name']).toMatchObject({ value: 'elsewhere', origin: 'profile' });
    const broken: readonly (readonly [string, string])[] = [
      ['{', 'SETTINGS_UNREADABLE'],
      ['{ "topc": {} }', 'SETTING_UNKNOWN'],
      ['{ "topic": { "partitions": 0 } }', 'SETTING_INVALID'],
      [`{ "kafka": { "saslPassword": "${CANARY}" } }`, 'SECRET_IN_FILE'],
    ];
    for (const [text, code] of broken) {
      expect((await refusal('settings.import', { name: 'bad', content: text })).code).toBe(code);
    }
    expect(open?.told.join('')).not.toContain(CANARY);
  });
});
