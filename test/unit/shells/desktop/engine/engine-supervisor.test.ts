import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventFrame } from '#shared/contract/wire.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { EngineLine } from '../../../../../src-main/shells/desktop/engine/engine-line.ts';
import type { FromEngine, ToEngine } from '../../../../../src-main/shells/desktop/engine/engine-protocol.ts';
import { type EngineState, EngineSupervisor } from '../../../../../src-main/shells/desktop/engine/engine-supervisor.ts';

/** An engine's process that a test speaks for. */
class ScriptedLine implements EngineLine {
  readonly pid = 1;
  readonly posted: ToEngine[] = [];
  isKilled = false;
  say: (message: FromEngine) => void = () => undefined;
  die: (how: string) => void = () => undefined;

  post(message: ToEngine): void {
    this.posted.push(message);
  }
  onMessage(listener: (message: FromEngine) => void): void {
    this.say = listener;
  }
  onOutput(): void {}
  onExit(listener: (how: string) => void): void {
    this.die = listener;
  }
  kill(): void {
    this.isKilled = true;
    this.die('signal SIGKILL');
  }
}

const lines: ScriptedLine[] = [];
const events: EventFrame[] = [];
const states: EngineState[] = [];
let engine: EngineSupervisor;
const latest = () => lines.at(-1) as ScriptedLine;

beforeEach(() => {
  vi.useFakeTimers();
  for (const list of [lines, events, states]) list.length = 0;
  engine = new EngineSupervisor({
    start: () => {
      lines.push(new ScriptedLine());
      return latest();
    },
    onEvent: (frame) => events.push(frame),
    onState: (state) => states.push(state),
    onErrand: async ({ name }) => ({ ok: true, data: `did ${name}` }),
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
  latest().die('exit code 1');
  expect(await asked).toMatchObject({ ok: false, error: { code: 'ENGINE_GONE', retryable: true } });
  expect(await engine.request('status.read', {})).toMatchObject({ ok: false });
  await vi.advanceTimersByTimeAsync(250);
  expect(lines).toHaveLength(2);
  latest().say({ kind: 'event', name: 'status', payload: 1 });
  expect(events).toEqual([{ kind: 'event', name: 'status', payload: 1 }]);
});

it('waits longer each time an engine dies young, up to 10 s', async () => {
  for (let death = 0; death < 12; death++) {
    latest().die('exit code 1');
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(lines).toHaveLength(13);
  latest().die('exit code 1');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(lines).toHaveLength(13);
});

it('does not try again what could not start', async () => {
  const error = new TweetscopeError('DATA_FOLDER_IN_USE', 'taken').toShape();
  latest().say({ kind: 'failed', error });
  latest().die('exit code 0');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states.at(-1)).toEqual({ kind: 'refused', error });
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

it('tells how it does: away with the time of the next try, and back', async () => {
  latest().say({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(2_000);
  latest().die('signal SIGKILL');
  expect(states.at(-1)).toEqual({ kind: 'crashed', how: 'signal SIGKILL', livedMs: 2_000, restartInMs: 100 });
  await vi.advanceTimersByTimeAsync(100);
  latest().say({ kind: 'ready' });
  expect(states.map(({ kind }) => kind)).toEqual(['starting', 'ready', 'crashed', 'starting', 'ready']);
});

it('is quick again after an engine that was ready for a second, however often that dies', async () => {
  for (let death = 0; death < 20; death++) {
    latest().say({ kind: 'ready' });
    await vi.advanceTimersByTimeAsync(1_000);
    latest().die('signal SIGKILL');
    expect(states.at(-1)).toMatchObject({ restartInMs: 100 });
    await vi.advanceTimersByTimeAsync(100);
  }
});

it('ends an engine that answers no ping, and starts another', async () => {
  latest().say({ kind: 'ready' });
  for (let second = 0; second < 30; second += 3) {
    await vi.advanceTimersByTimeAsync(3_000);
    latest().say({ kind: 'pong' });
  }
  expect(lines).toHaveLength(1);
  const [hung] = lines as [ScriptedLine];
  await vi.advanceTimersByTimeAsync(20_000);
  expect(hung.isKilled).toBe(true);
  expect(states).toContainEqual(expect.objectContaining({ kind: 'crashed', how: 'no answer for 15 s' }));
  expect(lines.length).toBeGreaterThan(1);
});

it('starts again by hand what was refused', () => {
  const error = new TweetscopeError('DATA_FOLDER_IN_USE', 'taken').toShape();
  latest().say({ kind: 'failed', error });
  latest().die('exit code 0');
  engine.start();
  expect(lines).toHaveLength(2);
  expect(states.at(-1)).toEqual({ kind: 'starting' });
});

it('does what the engine can’t do itself, and answers the engine that asked', async () => {
  const asked = latest();
  asked.say({ kind: 'errand', id: 7, errand: { name: 'secrets.read', input: { name: 'kafka.saslPassword' } } });
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.posted).toContainEqual({ kind: 'errandDone', id: 7, result: { ok: true, data: 'did secrets.read' } });
});

it('finds the file of an export, and none when the engine is gone', async () => {
  const found = engine.findExport('a'.repeat(32));
  const question = latest().posted.find(({ kind }) => kind === 'findExport') as { readonly id: number };
  latest().say({ kind: 'result', id: question.id, result: { ok: true, data: { path: '/x', fileName: 'x.html' } } });
  expect(await found).toEqual({ path: '/x', fileName: 'x.html' });
  const lost = engine.findExport('b'.repeat(32));
  latest().kill();
  expect(await lost).toBeNull();
});
