import { expect, it } from 'vitest';
import type { EngineStatus, PartStatus } from '#shared/contract/status.ts';
import { type Announcement, Announcer } from '../../../../../src-main/shells/desktop/engine/announce.ts';

const status = (state: PartStatus['state'], sinceMs: number, nowMs: number) =>
  ({
    state: 'running',
    nowMs,
    error: null,
    parts: [{ part: 'index', name: 'Embedded index', state, sinceMs, error: null, waiting: 0 }],
  }) as unknown as EngineStatus;

function listen() {
  const told: Announcement[] = [];
  return { told, announcer: new Announcer((announcement) => told.push(announcement)) };
}

it('tells a fault that lasts, once, and its end', () => {
  const { told, announcer } = listen();
  announcer.status(status('down', 0, 4_999));
  expect(told).toEqual([]);
  announcer.status(status('down', 0, 5_000));
  announcer.status(status('down', 0, 60_000));
  announcer.status(status('ok', 61_000, 61_000));
  announcer.status(status('ok', 61_000, 62_000));
  expect(told).toEqual([
    { kind: 'partDown', part: 'index', reason: '' },
    { kind: 'partUp', part: 'index' },
  ]);
});

it('keeps quiet about a fault that passes', () => {
  const { told, announcer } = listen();
  announcer.status(status('down', 0, 1_000));
  announcer.status(status('ok', 2_000, 2_000));
  expect(told).toEqual([]);
});

it('tells a crash of the engine once, however often it is tried, and that it is back', () => {
  const { told, announcer } = listen();
  announcer.engine({ kind: 'ready' });
  for (let crash = 0; crash < 3; crash++) {
    announcer.engine({ kind: 'crashed', how: 'exit code 1', livedMs: 10, restartInMs: 100 });
    announcer.engine({ kind: 'starting' });
  }
  announcer.engine({ kind: 'ready' });
  expect(told.map(({ kind }) => kind)).toEqual(['engineCrashed', 'engineBack']);
});
