import { describe, expect, it } from 'vitest';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { progressLine } from '../../../../../src-main/shells/command-line/progress.ts';
import { settle } from '../../../../support/fake-clock.ts';
import { fakeServices, STATUS } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

function start(argv: readonly string[], io = fakeIo()) {
  const fake = fakeServices();
  return { ...fake, io, done: main(['run', ...argv], io, fake.services) };
}

const FIELDS = [
  'produced',
  'consumed',
  'analysed',
  'indexed',
  'archived',
  'deadLettered',
  'committed',
  'lag',
  'seconds',
  'tweetsPerSecond',
  'latencyMs',
  'spending',
];

describe('tweetscope run', () => {
  it('ends when settled, with a report of exactly the documented fields on the last line', async () => {
    const { io, engine, opened, closed, done } = start(['--count', '5', '--json']);
    await settle();
    engine.facts.tell('produced', {
      positions: [0, 1].map((offset) => ({ topic: 't', partition: 0, offset })),
      atMs: 1,
    });
    engine.settle();
    expect(await done).toBe(0);
    const report = JSON.parse(io.written.out);
    expect(Object.keys(report)).toEqual(FIELDS);
    expect(report).toMatchObject({ produced: 2, lag: 3 });
    expect(Object.keys(report.latencyMs)).toEqual(['consumed', 'analysed', 'stored']);
    expect(io.written.err).toBe('');
    expect(opened[0]).toMatchObject({ mode: 'own', count: 5, produce: true });
    expect(engine.calls).toEqual(['start', 'stop']);
    expect(closed).toEqual(['composition']);
  });

  it('produces nothing with --count 0', async () => {
    const { engine, opened, done } = start(['--count', '0']);
    engine.settle();
    expect(await done).toBe(0);
    expect(opened[0]).toMatchObject({ count: 0, produce: false });
  });

  it('drains and ends with 0 on the first Ctrl+C', async () => {
    const { io, engine, done } = start([]);
    await settle();
    io.interrupt();
    expect(await done).toBe(0);
    expect(engine.calls).toEqual(['start', 'stop']);
    expect(io.written.err).toContain('Stopping');
    expect(io.written.out).toContain('committed');
  });

  it('stops at once on the second', async () => {
    const { io, engine, done } = start([]);
    let drained: () => void = () => undefined;
    engine.stop = () =>
      new Promise<undefined>((resolve) => {
        drained = () => resolve(undefined);
      });
    engine.abort = async () => {
      engine.calls.push('abort');
      drained();
    };
    await settle();
    io.interrupt();
    await settle();
    io.interrupt();
    expect(await done).toBe(130);
    expect(engine.calls).toContain('abort');
  });

  it('stops after --duration', async () => {
    const { engine, done } = start(['--duration', '1ms']);
    expect(await done).toBe(0);
    expect(engine.calls).toEqual(['start', 'stop']);
  });

  it('reports what was done and ends with 1 when the source fails', async () => {
    const { io, engine, done } = start(['--json']);
    engine.settle(new Error('the file ended in the middle'));
    expect(await done).toBe(1);
    expect(JSON.parse(io.written.out)).toHaveProperty('committed');
    expect(io.written.err).toContain('the file ended in the middle');
  });

  it('closes what it opened when the engine does not start', async () => {
    const io = fakeIo();
    const fake = fakeServices();
    fake.engine.start = () => Promise.reject(new Error('no'));
    expect(await main(['run'], io, fake.services)).toBe(1);
    expect(fake.closed).toEqual(['composition']);
  });

  it('takes settings by flag, and by --set', async () => {
    const io = fakeIo();
    const fake = fakeServices();
    const seen: unknown[] = [];
    const compose: typeof fake.services.compose = (settings, options) => {
      seen.push(settings);
      return fake.services.compose(settings, options);
    };
    fake.engine.settle();
    const argv = [
      'run',
      '--rate',
      'max',
      '--seed',
      '7',
      '--langs',
      'fr',
      '--set',
      'topic.partitions=3',
      '--set',
      'web.port=1',
    ];
    expect(await main(argv, io, { ...fake.services, compose })).toBe(0);
    expect(seen[0]).toMatchObject({
      source: { rate: 'max' },
      simulator: { seed: 7, languages: { fr: 1 } },
      topic: { partitions: 3 },
      web: { port: 1 },
    });
  });
});

describe('progressLine', () => {
  it('tells state, counts, rate, lag, latency and sentiment', () => {
    expect(progressLine(STATUS)).toBe('running  produced 5  stored 5  5/s  lag 7  p99 0.0 ms  +50 % =25 % -25 %');
  });

  it('says which part is down', () => {
    const part = { part: 'index', name: 'Index', state: 'down', sinceMs: 0, error: null, waiting: 0 } as const;
    expect(progressLine({ ...STATUS, parts: [part] })).toContain('index is down');
  });
});
