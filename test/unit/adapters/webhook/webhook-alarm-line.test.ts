import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Clock } from '#engine/ports/clock.ts';
import type { Alarm } from '#shared/contract/watches.ts';
import { WebhookAlarmLine } from '../../../../src-main/adapters/webhook/webhook-alarm-line.ts';

const ALARM: Alarm = {
  watch: {
    id: 'lag',
    name: 'Lag',
    metric: 'lagSeconds',
    comparison: 'above',
    threshold: 30,
    forSeconds: 3,
    isOn: true,
  },
  state: 'firing',
  value: 41,
  atMs: Date.UTC(2026, 0, 26, 12),
  sinceMs: Date.UTC(2026, 0, 26, 12),
};

let server: Server;
let address: string;
let answers: number[];
const got: { readonly request: IncomingMessage; readonly body: string }[] = [];
const pauses: number[] = [];
/** Pauses are over at once, and written down. */
const clock: Clock = {
  nowMs: () => 0,
  after: (delayMs, callback) => {
    pauses.push(delayMs);
    setImmediate(callback);
    return { cancel: () => undefined };
  },
};

beforeEach(async () => {
  got.length = 0;
  pauses.length = 0;
  answers = [];
  server = createServer(async (request, response) => {
    got.push({ request, body: await text(request) });
    response.writeHead(answers.shift() ?? 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=canary`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

it('posts the alarm as JSON', async () => {
  await new WebhookAlarmLine(address, clock).tell(ALARM);
  expect(got[0]?.request.method).toBe('POST');
  expect(got[0]?.request.headers['content-type']).toBe('application/json');
  expect(JSON.parse(got[0]?.body ?? '')).toEqual({
    event: 'firing',
    watch: ALARM.watch,
    value: 41,
    at: '2026-01-26T12:00:00.000Z',
    since: '2026-01-26T12:00:00.000Z',
  });
});

it('tries again what may heal, with growing pauses', async () => {
  answers = [503, 429];
  await new WebhookAlarmLine(address, clock).tell(ALARM);
  expect(got).toHaveLength(3);
  expect(pauses).toEqual([1_000, 2_000]);
});

it('gives up in the end, at once on what does not heal, and never says the token', async () => {
  answers = [500, 500, 500, 500];
  await expect(new WebhookAlarmLine(address, clock).tell(ALARM)).rejects.toThrow('it answered 500');
  expect(got).toHaveLength(4);
  answers = [404];
  const refused = await new WebhookAlarmLine(address, clock).tell(ALARM).catch((error: Error) => error.message);
  expect(refused).toContain('it answered 404');
  expect(refused).not.toContain('canary');
  expect(got).toHaveLength(5);
});

it('follows no redirect, and says when nobody is there', async () => {
  answers = [302, 302, 302, 302];
  await expect(new WebhookAlarmLine(address, clock).tell(ALARM)).rejects.toMatchObject({ code: 'ALARM_UNDELIVERED' });
  const nobody = new WebhookAlarmLine('http://127.0.0.1:1/', clock);
  await expect(nobody.tell(ALARM)).rejects.toThrow('cannot be reached');
});
