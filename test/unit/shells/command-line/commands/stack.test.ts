import { describe, expect, it } from 'vitest';
import { type ServiceReport, STACK_SERVICES, type StackReport, type StackState } from '#shared/contract/stack.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ServiceStack } from '../../../../../src-main/services/service-stack.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

const services = (state: ServiceReport['state'], more: Partial<ServiceReport> = {}): readonly ServiceReport[] =>
  STACK_SERVICES.map((name) => ({
    name,
    image: `${name}:1`,
    address: `localhost:${name.length}`,
    state,
    waitsFor: [],
    sinceMs: null,
    arrivedAfterMs: state === 'ready' ? 12_000 : null,
    detail: '',
    ...more,
  }));

const report = (state: StackState, more: Partial<StackReport> = {}): StackReport => ({
  state,
  services: services(state === 'up' ? 'ready' : 'absent'),
  problems: [],
  error: null,
  startedAtMs: 0,
  nowMs: 20_000,
  file: '/project/docker-compose.yml',
  ...more,
});

/** A stack that plays what a test gives it, and tells how it was asked. */
function fakeStack(given: Partial<ServiceStack> = {}, story: readonly StackReport[] = []) {
  const asked: string[] = [];
  let listener: (one: StackReport) => void = () => undefined;
  const stack: ServiceStack = {
    read: async () => report('up'),
    up: async ({ anyway }) => {
      asked.push(`up ${anyway}`);
      return report('starting', { services: services('waiting', { waitsFor: ['zookeeper'] }) });
    },
    down: async ({ volumes }) => {
      asked.push(`down ${volumes}`);
      return report('down');
    },
    logs: async ({ service, lines }) => [`${service} ${lines}`],
    settled: async () => {
      for (const one of story) listener(one);
      return story.at(-1) ?? report('up');
    },
    subscribe: (one) => {
      listener = one;
      return () => undefined;
    },
    close: async () => void asked.push('close'),
    ...given,
  };
  return { stack, asked };
}

async function call(argv: readonly string[], { stack }: { stack: ServiceStack }, input = '') {
  const io = fakeIo({ input });
  const code = await main(['stack', ...argv], io, { ...fakeServices().services, openStack: async () => stack });
  return { code, ...io.written };
}

describe('tweetscope stack up', () => {
  it('tells each change once, and what to do next', async () => {
    const starting = report('starting', { services: services('starting') });
    const fake = fakeStack({}, [starting, starting, report('up')]);
    const { code, out, err } = await call(['up'], fake);
    expect(code).toBe(0);
    expect(err.match(/waiting {3}kafka {10}for zookeeper/g)).toHaveLength(1);
    expect(err.match(/starting {2}kafka/g)).toHaveLength(1);
    expect(err).toMatch(/20 s {2}ready {5}kafka {10}localhost:5, after 12 s/);
    expect(out).toContain('tweetscope start --profile local');
    expect(fake.asked).toEqual(['up false', 'close']);
  });

  it('starts anyway where asked', async () => {
    const fake = fakeStack();
    await call(['up', '--anyway'], fake);
    expect(fake.asked[0]).toBe('up true');
  });

  it('says what stands in the way', async () => {
    const error = new TweetscopeError('STACK_BLOCKED', 'port 9092, which kafka needs, is taken by java (4711)');
    const { code, err } = await call(['up'], fakeStack({ up: () => Promise.reject(error) }));
    expect(code).toBe(1);
    expect(err).toContain('error STACK_BLOCKED: port 9092, which kafka needs, is taken by java (4711).');
  });

  it('ends with 1 where a service does not come up', async () => {
    const error = new TweetscopeError('STACK_FAILED', 'cassandra does not come up').toShape();
    const { code, err } = await call(['up'], fakeStack({}, [report('partly', { error })]));
    expect(code).toBe(1);
    expect(err).toContain('tweetscope stack logs SERVICE');
  });
});

describe('tweetscope stack down', () => {
  it('keeps the data', async () => {
    const fake = fakeStack();
    const { code, out } = await call(['down'], fake);
    expect([code, out]).toEqual([0, 'The services are stopped; their data stay.\n']);
    expect(fake.asked[0]).toBe('down false');
  });

  it.each(['', 'y\n', 'no\n'])('forgets nothing without a yes: %j', async (answer) => {
    const fake = fakeStack();
    const { code, err } = await call(['down', '--volumes'], fake, answer);
    expect(code).toBe(2);
    expect(err).toContain('Type yes to go on');
    expect(fake.asked).toEqual(['close']);
  });

  it.each([
    [['down', '--volumes'], 'yes\n'],
    [['down', '--volumes', '--yes'], ''],
  ])('forgets the data by %j and %j', async (argv, answer) => {
    const fake = fakeStack();
    expect((await call(argv, fake, answer)).code).toBe(0);
    expect(fake.asked[0]).toBe('down true');
  });
});

describe('tweetscope stack status', () => {
  it('ends with 0 where all answer, else with 1 and why', async () => {
    expect((await call(['status'], fakeStack())).code).toBe(0);
    const problems: StackReport['problems'] = [
      { kind: 'memory low', needed: 4.8e9, available: 2e9, isBlocking: false },
      { kind: 'port taken', service: 'kafka', port: 9092, holder: null },
    ];
    const { code, out } = await call(['status'], fakeStack({ read: async () => report('down', { problems }) }));
    expect(code).toBe(1);
    expect(out).toMatch(/^absent {4}cassandra$/m);
    expect(out).toMatch(/^warning {2}Docker may use 2\.0 GB of memory, and the services take up to 4\.8 GB\. /m);
    expect(out).toMatch(/^problem {2}Port 9092, which kafka needs, is taken\. .*KAFKA_PORT=19092\.$/m);
  });

  it('tells it as JSON', async () => {
    const { out } = await call(['status', '--json'], fakeStack());
    expect(JSON.parse(out)).toEqual(report('up'));
  });
});

describe('tweetscope stack logs', () => {
  it('shows the lines of a service', async () => {
    expect((await call(['logs', 'kafka', '-n', '5'], fakeStack())).out).toBe('kafka 5\n');
  });

  it('knows its services', async () => {
    const { code, err } = await call(['logs', 'redis'], fakeStack());
    expect(code).toBe(2);
    expect(err).toContain('there is no service redis; there are zookeeper, kafka');
  });
});
