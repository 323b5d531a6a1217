import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import { ContractClient } from '../../../../src-renderer/client/contract-client.ts';
import { Listeners } from '../../../../src-renderer/client/listeners.ts';
import type { Link, Transport } from '../../../../src-renderer/client/transport.ts';
import { sampleStatus } from '../status-samples.ts';

class FakeTransport implements Transport {
  readonly sent: RequestFrame[] = [];
  renewals = 0;
  readonly #frames = new Listeners<ServerFrame>();
  readonly #links = new Listeners<Link>();

  send(frame: RequestFrame): void {
    this.sent.push(frame);
  }

  onFrame(listener: (frame: ServerFrame) => void): () => void {
    return this.#frames.add(listener);
  }

  onLink(listener: (link: Link) => void): () => void {
    listener({ state: 'connecting' });
    return this.#links.add(listener);
  }

  renew(): void {
    this.renewals += 1;
  }

  tell(frame: ServerFrame): void {
    this.#frames.tell(frame);
  }

  link(state: 'open' | 'lost'): void {
    this.#links.tell(state === 'open' ? { state } : { state, reason: 'interrupted', sinceMs: 0 });
  }
}

let transport: FakeTransport;
let client: ContractClient;
beforeEach(() => {
  vi.useFakeTimers();
  transport = new FakeTransport();
  client = new ContractClient(transport);
});
afterEach(() => {
  vi.useRealTimers();
});

const lastId = () => transport.sent.at(-1)?.id ?? -1;

describe('ContractClient', () => {
  it('gives each request its own answer', async () => {
    transport.link('open');
    const [first, second] = [client.request('status.read', {}), client.request('live.recent', { limit: 5 })];
    transport.tell({ kind: 'result', id: lastId(), result: { ok: true, data: [] } });
    transport.tell({ kind: 'result', id: lastId() - 1, result: { ok: true, data: sampleStatus() } });
    expect(await second).toEqual({ ok: true, data: [] });
    expect(await first).toMatchObject({ data: { profile: 'embedded' } });
    expect(transport.sent[1]).toMatchObject({ kind: 'request', name: 'live.recent', input: { limit: 5 } });
  });

  it('answers at once while there is no link, and sends nothing', async () => {
    expect(await client.request('status.read', {})).toMatchObject({ ok: false, error: { code: 'CONNECTION_LOST' } });
    expect(transport.sent).toEqual([]);
  });

  it('answers what is under way when the link is lost', async () => {
    transport.link('open');
    const answer = client.request('pipeline.stop', {});
    transport.link('lost');
    expect(await answer).toMatchObject({ ok: false, error: { code: 'CONNECTION_LOST', retryable: true } });
  });

  it('gives up waiting, and does not mind a late answer', async () => {
    transport.link('open');
    const answer = client.request('status.read', {}, 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'REQUEST_TIMED_OUT' } });
    transport.tell({ kind: 'result', id: 0, result: { ok: true, data: null } });
  });

  it('tells events to who listens, until they stop, and ignores events it does not know', () => {
    const seen: number[] = [];
    const stop = client.on('status', ({ nowMs }) => seen.push(nowMs));
    transport.tell({ kind: 'event', name: 'status', payload: sampleStatus({ nowMs: 1 }) });
    transport.tell({ kind: 'event', name: 'constructor', payload: null });
    stop();
    transport.tell({ kind: 'event', name: 'status', payload: sampleStatus({ nowMs: 2 }) });
    expect(seen).toEqual([1]);
  });

  it('asks when nothing was heard for long, and makes a new link where no one answers', async () => {
    transport.link('open');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(transport.sent.map(({ name }) => name)).toEqual(['status.read']);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(transport.renewals).toBe(1);
  });

  it('leaves a silent link alone as long as it answers', async () => {
    transport.link('open');
    for (let round = 0; round < 5; round += 1) {
      await vi.advanceTimersByTimeAsync(8_000);
      transport.tell({ kind: 'result', id: lastId(), result: { ok: true, data: sampleStatus() } });
    }
    expect(transport.sent).toHaveLength(5);
    expect(transport.renewals).toBe(0);
  });
});
