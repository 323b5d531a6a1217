import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StackReport, StackService } from '#shared/contract/stack.ts';
import { ComposeStack } from '../../../../src-main/adapters/compose/compose-stack.ts';
import { systemClock } from '../../../../src-main/system-clock.ts';
import { DockerStandIn } from '../../../support/docker/docker-stand-in.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let docker: DockerStandIn;
let stack: ComposeStack;

beforeEach(async () => {
  folder = temporaryFolder();
  docker = await DockerStandIn.create(folder.path);
  stack = stackOn(docker.env);
});
afterEach(async () => {
  await stack.close();
  await docker.leave();
  folder.dispose();
});

function stackOn(env: NodeJS.ProcessEnv): ComposeStack {
  return new ComposeStack({ file: docker.file, env, clock: systemClock, lookEveryMs: 10, failsWithinMs: 50 });
}

/** Resolves when a report fits. */
function sees(fits: (report: StackReport) => boolean): Promise<StackReport> {
  return new Promise((resolve) => {
    const unsubscribe = stack.subscribe((report) => {
      if (!fits(report)) return;
      unsubscribe();
      resolve(report);
    });
  });
}

const of = ({ services }: StackReport, name: StackService) => {
  const found = services.find((service) => service.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const statesOf = ({ services }: StackReport) => services.map(({ name, state }) => `${name} ${state}`);

async function comeUp(): Promise<StackReport> {
  docker.fetchImages();
  await stack.up({ anyway: false });
  for (const name of ['zookeeper', 'kafka', 'elasticsearch', 'kibana', 'cassandra'] as const) await docker.arrive(name);
  return stack.settled();
}

describe('the services by Docker Compose', () => {
  it('are told as they are declared, while none runs', async () => {
    docker.fetchImages();
    const report = await stack.read();
    expect(report).toMatchObject({ state: 'down', problems: [], error: null });
    expect(statesOf(report)).toEqual([
      'zookeeper absent',
      'kafka absent',
      'elasticsearch absent',
      'kibana absent',
      'cassandra absent',
    ]);
    expect(of(report, 'kafka')).toMatchObject({
      image: 'confluentinc/cp-kafka:7.4.0',
      address: `localhost:${docker.ports.kafka}`,
    });
  });

  it('arrive one by one, each with its time and with what it waits for', async () => {
    const fetching = sees((report) => of(report, 'kafka').state === 'fetching');
    await stack.up({ anyway: false });
    await fetching;
    docker.fetchImages();
    const waiting = await sees((report) => of(report, 'zookeeper').state === 'starting');
    expect(of(waiting, 'kafka')).toMatchObject({ state: 'waiting', waitsFor: ['zookeeper'] });
    expect(of(waiting, 'kibana')).toMatchObject({ state: 'waiting', waitsFor: ['elasticsearch'] });
    expect(of(waiting, 'cassandra').waitsFor).toEqual([]);
    await docker.arrive('zookeeper');
    const started = await sees((report) => of(report, 'kafka').state === 'starting');
    expect(of(started, 'zookeeper').arrivedAfterMs).toBeGreaterThan(0);
    for (const name of ['kafka', 'elasticsearch', 'cassandra'] as const) await docker.arrive(name);
    const last = await sees(
      (report) => of(report, 'kibana').state === 'starting' && of(report, 'kafka').state === 'ready',
    );
    expect(last.state).toBe('starting');
    await docker.arrive('kibana');
    const report = await stack.settled();
    expect(report).toMatchObject({ state: 'up', error: null });
    expect(report.services.every(({ arrivedAfterMs }) => arrivedAfterMs !== null)).toBe(true);
  });

  it('are ready only when they answer themselves, whatever Docker says', async () => {
    docker.fetchImages();
    for (const name of ['zookeeper', 'kafka'] as const) {
      docker.container(name, 'running');
      docker.health(name, 'healthy');
    }
    await docker.arrive('zookeeper');
    expect(statesOf(await stack.read()).slice(0, 2)).toEqual(['zookeeper ready', 'kafka starting']);
  });

  it('are not there twice', async () => {
    await comeUp();
    const report = await stack.up({ anyway: false });
    expect(report.problems).toEqual([]);
    await expect(stack.up({ anyway: false })).rejects.toMatchObject({ code: 'STACK_BUSY' });
    expect((await stack.settled()).state).toBe('up');
  });

  it.each([
    [false, true],
    [true, false],
  ])('go down, with volumes %s', async (volumes, areKept) => {
    await comeUp();
    await docker.leave();
    expect((await stack.down({ volumes })).state).toBe('down');
    expect(docker.hasVolumes).toBe(areKept);
  });

  it('give their logs', async () => {
    expect(await stack.logs({ service: 'cassandra', lines: 2 })).toEqual([
      'cassandra-1  | line 1',
      'cassandra-1  | line 2',
    ]);
    expect(await stack.logs({ lines: 1 })).toEqual(['kafka-1  | line 1']);
  });

  it('get no other command lines than documented ones', async () => {
    await comeUp();
    await stack.down({ volumes: true });
    const project = `compose --ansi never --file ${docker.file} --project-directory ${docker.folder}/project`;
    const kinds = new Set(
      docker.calls.map((call) => call.replace(project, 'compose').replace(/(RepoTags}}).*/, '$1 IMAGES')),
    );
    expect([...kinds].sort()).toEqual([
      'compose config --format json',
      'compose down --volumes',
      'compose ps --all --format json',
      'compose up --detach',
      'compose version --format json',
      'image inspect --format {{json .RepoTags}} IMAGES',
      'info --format {{json .}}',
      'version --format {{json .}}',
    ]);
  });
});

describe('what keeps them from coming up is said before', () => {
  it('no docker', async () => {
    const without = stackOn({ PATH: folder.path });
    expect(await without.read()).toMatchObject({ state: 'unavailable', problems: [{ kind: 'docker missing' }] });
    await expect(without.up({ anyway: true })).rejects.toMatchObject({
      code: 'STACK_UNAVAILABLE',
      message: expect.stringContaining('no program `docker`'),
    });
    await without.close();
  });

  it('no compose, and no engine', async () => {
    docker.set({ compose: false, engine: false });
    expect((await stack.read()).problems).toMatchObject([
      { kind: 'compose missing' },
      { kind: 'engine silent', detail: expect.stringContaining('Is the docker daemon running?') },
    ]);
  });

  it('a file that Compose refuses', async () => {
    docker.set({ configError: 'services.kafka.ports.0: invalid port' });
    expect((await stack.read()).problems).toMatchObject([
      { kind: 'file unusable', file: docker.file, detail: 'services.kafka.ports.0: invalid port' },
    ]);
  });

  it('a taken port: which service needs it, and who has it', async () => {
    docker.fetchImages();
    const server = createServer().listen(docker.ports.kafka, '127.0.0.1');
    await once(server, 'listening');
    const { problems } = await stack.read();
    expect(problems).toMatchObject([{ kind: 'port taken', service: 'kafka', port: docker.ports.kafka }]);
    if (process.platform === 'linux')
      expect(problems[0]).toMatchObject({ holder: expect.stringContaining(`(${process.pid})`) });
    await expect(stack.up({ anyway: false })).rejects.toMatchObject({
      code: 'STACK_BLOCKED',
      message: expect.stringContaining(`port ${docker.ports.kafka}, which kafka needs, is taken`),
      hint: expect.stringContaining('KAFKA_PORT='),
    });
    expect(docker.calls.some((call) => call.endsWith('up --detach'))).toBe(false);
    server.close();
    await once(server, 'close');
  });

  it('too little memory; as a warning where it may still do', async () => {
    docker.fetchImages();
    docker.set({ memTotal: 2e9 });
    expect((await stack.read()).problems).toMatchObject([{ kind: 'memory low', available: 2e9, isBlocking: true }]);
    await expect(stack.up({ anyway: false })).rejects.toMatchObject({ code: 'STACK_BLOCKED' });
    docker.set({ memTotal: 4e9 });
    expect((await stack.read()).problems).toMatchObject([{ kind: 'memory low', isBlocking: false }]);
  });
});

describe('what goes wrong', () => {
  it('in a service that ends is told with its code, and ends the start', async () => {
    docker.fetchImages();
    await stack.up({ anyway: false });
    for (const name of ['zookeeper', 'elasticsearch', 'kafka', 'kibana'] as const) await docker.arrive(name);
    await sees((report) => of(report, 'kibana').state === 'ready');
    docker.container('cassandra', 'restarting 137');
    const report = await stack.settled();
    expect(report).toMatchObject({ state: 'partly', error: { code: 'STACK_FAILED' } });
    expect(of(report, 'cassandra')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('want of memory'),
    });
  });

  it('in Docker is told in its words', async () => {
    docker.fetchImages();
    docker.health('zookeeper', 'unhealthy');
    await stack.up({ anyway: false });
    expect(await stack.settled()).toMatchObject({
      error: { code: 'STACK_FAILED', message: expect.stringContaining('tweetscope-zookeeper-1 is unhealthy') },
    });
  });
});
