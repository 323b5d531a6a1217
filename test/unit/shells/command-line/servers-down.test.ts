import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { main } from '../../../../src-main/shells/command-line/main.ts';
import { programServices } from '../../../../src-main/shells/command-line/services.ts';
import { freePorts } from '../../../stack/jvm/free-port.ts';
import { fakeIo } from '../../../support/fake-io.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.dispose());

/** The program as it is, with servers that are not there. */
async function run(command: string, settings: Readonly<Record<string, string>>) {
  const io = fakeIo();
  const sets = Object.entries(settings).flatMap(([path, value]) => ['--set', `${path}=${value}`]);
  const code = await main([command, '--profile', 'local', '--data', folder.path, ...sets], io, programServices);
  return { code, ...io.written };
}

it('names every server that does not answer at once, and how to start them', async () => {
  const [kafka, elasticsearch, cassandra] = await freePorts(3);
  const { code, out, err } = await run('run', {
    'kafka.brokers': `127.0.0.1:${kafka}`,
    'elasticsearch.url': `http://127.0.0.1:${elasticsearch}`,
    'cassandra.contactPoints': `127.0.0.1:${cassandra}`,
  });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(
    `error STORE_UNAVAILABLE: Kafka at 127.0.0.1:${kafka}, Elasticsearch at 127.0.0.1:${elasticsearch} and ` +
      `Cassandra at 127.0.0.1:${cassandra} do not answer. Start them: \`tweetscope stack up\` (Docker), or ` +
      '`npm run stack` in a checkout (Java). `tweetscope doctor --profile local` asks each part; ' +
      '`--profile embedded` needs no server.\n',
  );
});

it.each([
  ['Kafka', 'broker', 'kafka.brokers', ''],
  ['Elasticsearch', 'index', 'elasticsearch.url', 'http://'],
  ['Cassandra', 'archive', 'cassandra.contactPoints', ''],
] as const)('says so of %s alone, in a command that only looks too', async (name, part, setting, scheme) => {
  const [port] = await freePorts(1);
  const embedded = Object.fromEntries(
    ['broker', 'index', 'archive'].filter((one) => one !== part).map((one) => [`${one}.kind`, 'embedded']),
  );
  const settings = { ...embedded, [setting]: `${scheme}127.0.0.1:${port}` };
  for (const command of part === 'broker' ? ['run', 'lag'] : ['run']) {
    const { code, err } = await run(command, settings);
    expect(code).toBe(1);
    expect(err).toContain(`: ${name} at 127.0.0.1:${port} does not answer. Start it: \`tweetscope stack up\``);
  }
});

it('lets doctor ask each part, though the others are not there', async () => {
  const [kafka, cassandra] = await freePorts(2);
  const { code, out } = await run('doctor', {
    'kafka.brokers': `127.0.0.1:${kafka}`,
    'index.kind': 'embedded',
    'cassandra.contactPoints': `127.0.0.1:${cassandra}`,
  });
  expect(code).toBe(1);
  expect(out).toMatch(new RegExp(`^down {2}broker +Kafka, .*127\\.0\\.0\\.1:${kafka}.* Start it `, 'm'));
  expect(out).toMatch(/^ok {4}analyser /m);
  expect(out).toMatch(/^ok {4}index /m);
  expect(out).toMatch(new RegExp(`^down {2}archive +Cassandra, .*127\\.0\\.0\\.1:${cassandra}\\. .* Start it `, 'm'));
});

it('leaves another error as it is, where something listens', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  try {
    const { code, err } = await run('run', {
      'broker.kind': 'embedded',
      'archive.kind': 'embedded',
      'elasticsearch.url': `http://127.0.0.1:${port}`,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^error STORE_UNAVAILABLE: Elasticsearch does not answer: /);
  } finally {
    server.close();
  }
});
