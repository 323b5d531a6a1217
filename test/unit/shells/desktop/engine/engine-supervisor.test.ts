import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventFrame } from '#shared/contract/wire.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { EngineLine } from '../../../../src-main/shells/desktop/engine-line.ts';
import type { FromEngine, ToEngine } from '../../../../src-main/shells/desktop/engine-protocol.ts';
import { EngineSupervisor } from '../../../../src-main/shells/desktop/engine-supervisor.ts';

/** An engine's process that a test speaks for. */
class ScriptedLine implements EngineLine {
  readonly pid = 1;
  readonly posted: ToEngine[] = [];
  isKilled = false;
  say: (message: FromEngine) => void = () => undefined;
  die: (code: number | null) => void = () => undefined;

  post(message: ToEngine): void {
    this.posted.push(message);
  }
  onMessage(listener: (message: FromEngine) => void): void {
    this.say = listener;
  }
  onExit(listener: (code: number | null) => void): void {
    this.die = listener;
  }
  kill(): void {
    this.isKilled = true;
    this.die(null);
  }
}

const lines: ScriptedLine[] = [];
const events: EventFrame[] = [];
const failures: ErrorShape[] = [];
let engine: EngineSupervisor;
const latest = () => lines.at(-1) as ScriptedLine;

beforeEach(() => {
  vi.useFakeTimers();
  for (const list of [lines, events, failures]) list.length = 0;
  engine = new EngineSupervisor({
    start: () => {
      lines.push(new ScriptedLine());
      return latest();
    },
    onEvent: (frame) => events.push(frame),
    onFailed: (error) => failures.push(error),
  });
  engine.start();
});
afterEach(() => vi.useRealTimers());

it('gives each answer to the request it belongs to', async () => {
  const one = engine.request('status.read', {});
  const two = engine.request('activity.read', {});
  latest().say({ kind: 'result', id: 2, result: { ok: true, data: 'second' } });
  latest().say({ kind: 'result', id: 1, result: { ok: true, data: 'first' } });
  expect([await one, await two]).toEqual([
    { ok: true, data: 'first' },
    { ok: true, data: 'second' },
  ]);
});

it('starts a dead engine again, and says so to whoever asked', async () => {
  const asked = engine.request('status.read', {});
  latest().die(1);
  expect(await asked).toMatchObject({ ok: false, error: { code: 'ENGINE_GONE', retryable: true } });
  expect(await engine.request('status.read', {})).toMatchObject({ ok: false });
  await vi.advanceTimersByTimeAsync(250);
  expect(lines).toHaveLength(2);
  latest().say({ kind: 'event', name: 'status', payload: 1 });
  expect(events).toEqual([{ kind: 'event', name: 'status', payload: 1 }]);
});

it('waits longer each time an engine dies young, up to 10 s', async () => {
  for (let death = 0; death < 12; death++) {
    latest().die(1);
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(lines).toHaveLength(13);
  latest().die(1);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(lines).toHaveLength(13);
});

it('does not try again what could not start', async () => {
  const error = new TweetscopeError('DATA_FOLDER_IN_USE', 'taken').toShape();
  latest().say({ kind: 'failed', error });
  latest().die(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(failures).toEqual([error]);
  expect(lines).toHaveLength(1);
});

it('ends the engine when it has drained, and kills it when it has not by the deadline', async () => {
  const ended = engine.end(5_000);
  expect(latest().posted).toEqual([{ kind: 'shutdown' }]);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(latest().isKilled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await ended;
  expect(latest().isKilled).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toHaveLength(1);
});
