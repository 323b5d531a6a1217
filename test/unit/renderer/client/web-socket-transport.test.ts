import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoffMs } from '../../../../src-renderer/client/backoff.ts';
import type { Link } from '../../../../src-renderer/client/transport.ts';
import { WebSocketTransport } from '../../../../src-renderer/client/web-socket-transport.ts';

class FakeSocket {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readonly sent: string[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    FakeSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
  }

  break(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

let session: () => Promise<{ readonly ok: boolean }>;
let links: Link[];
let transport: WebSocketTransport;
beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made = [];
  session = async () => ({ ok: true });
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', () => session());
  links = [];
  transport = new WebSocketTransport({ origin: 'http://127.0.0.1:4000' });
  transport.onLink((link) => links.push(link));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const newest = () => FakeSocket.made.at(-1) as FakeSocket;
const states = () => links.map((link) => (link.state === 'lost' ? link.reason : link.state));

describe('WebSocketTransport', () => {
  it('connects to the contract of its origin, and sends only while the link is open', () => {
    transport.send({ kind: 'request', id: 1, name: 'x', input: {} });
    newest().open();
    transport.send({ kind: 'request', id: 2, name: 'x', input: {} });
    expect(newest().url).toBe('ws://127.0.0.1:4000/contract');
    expect(newest().sent.map((text) => (JSON.parse(text) as { id: number }).id)).toEqual([2]);
    expect(states()).toEqual(['connecting', 'open']);
  });

  it('connects again after the link broke', async () => {
    newest().open();
    newest().break();
    await vi.advanceTimersByTimeAsync(300);
    newest().open();
    expect(FakeSocket.made).toHaveLength(2);
    expect(states()).toEqual(['connecting', 'open', 'interrupted', 'open']);
  });

  it('says that the host is silent, keeps since when, and comes back with it', async () => {
    newest().open();
    session = () => Promise.reject(new TypeError('Failed to fetch'));
    newest().break();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states()).toEqual(['connecting', 'open', 'interrupted', 'unreachable']);
    expect(FakeSocket.made).toHaveLength(1);
    session = async () => ({ ok: true });
    await vi.advanceTimersByTimeAsync(11_000);
    newest().open();
    expect(states().at(-1)).toBe('open');
  });

  it('says that the host no longer knows the page', async () => {
    newest().open();
    session = async () => ({ ok: false });
    newest().break();
    await vi.advanceTimersByTimeAsync(100);
    expect(states().at(-1)).toBe('forbidden');
  });

  it('gives up a link that seems dead, and does not hear it any more', async () => {
    const frames: unknown[] = [];
    transport.onFrame((frame) => frames.push(frame));
    const first = newest();
    first.open();
    transport.renew();
    await vi.advanceTimersByTimeAsync(300);
    newest().open();
    first.onmessage?.({ data: '{"kind":"event"}' });
    first.break();
    expect(frames).toEqual([]);
    expect(states()).toEqual(['connecting', 'open', 'interrupted', 'open']);
  });
});

describe('backoff', () => {
  it('grows to a bound, with jitter below it', () => {
    const longest = Array.from({ length: 12 }, (_, attempt) => backoffMs(attempt, () => 1));
    expect(longest.slice(0, 6)).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000]);
    expect(longest.at(-1)).toBe(5_000);
    expect(backoffMs(0, () => 0)).toBe(188);
    expect(backoffMs(10_000, () => 1)).toBe(5_000);
  });
});
