import { expect, it } from 'vitest';
import type { EngineStatus } from '#shared/contract/status.ts';
import { loadSettings } from '../../../../../src-main/settings/load-settings.ts';
import { DesktopEngine } from '../../../../../src-main/shells/desktop/engine/desktop-engine.ts';
import type { EngineOrder, FromEngine } from '../../../../../src-main/shells/desktop/engine/engine-protocol.ts';
import { testFolder } from '../../../../support/test-folder.ts';

/** An engine whose process the test speaks for, and the orders it was started with. */
function engineOfATest() {
  const orders: EngineOrder[] = [];
  let say: (message: FromEngine) => void = () => undefined;
  let die: (how: string) => void = () => undefined;
  const engine = new DesktopEngine({
    settings: loadSettings({ flags: { data: testFolder() }, env: {} }),
    start: (order) => {
      orders.push(order);
      return {
        pid: 1,
        post: () => undefined,
        onMessage: (listener) => {
          say = listener;
        },
        onOutput: () => undefined,
        onExit: (listener) => {
          die = listener;
        },
        kill: () => undefined,
      };
    },
    onEvent: () => undefined,
    onStatus: () => undefined,
    onLink: () => undefined,
    onCrash: () => undefined,
    onState: () => undefined,
    onOutput: () => undefined,
    errands: {
      'secrets.describe': () => Promise.reject(new Error('not asked')),
      'secrets.read': async () => null,
      'secrets.write': async () => null,
      'secrets.forget': async () => null,
      'pdf.print': async () => null,
    },
  });
  const tell = (state: EngineStatus['state']) => {
    const payload = { state, source: { name: 'simulator', simulator: { rate: 50, scenario: 'everyday' } } };
    say({ kind: 'event', name: 'status', payload: payload as EngineStatus });
  };
  const end = async () => {
    const ended = engine.end();
    tell('draining');
    tell('stopped');
    die('exit code 0');
    await ended;
  };
  return { engine, orders, tell, end, ready: () => say({ kind: 'ready' }) };
}

it.each([
  ['running', 'run'],
  ['paused', 'pause'],
  ['stopped', 'wait'],
] as const)('an engine that was %s before it was ended goes on with %s', async (state, begin) => {
  const { engine, orders, tell, end, ready } = engineOfATest();
  engine.start();
  ready();
  tell(state);
  await end();
  engine.goOn();
  expect(orders).toHaveLength(2);
  expect(orders[1]?.begin).toBe(begin);
  expect(JSON.parse(orders[1]?.settingsJson ?? '{}').source.rate).toBe(50);
  await end();
});
