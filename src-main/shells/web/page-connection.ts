import type { RawData, WebSocket } from 'ws';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ContractHost } from '../contract-host.ts';
import { Allowance } from './allowance.ts';
import type { ClientLimits } from './client-limits.ts';
import { EventOutbox } from './event-outbox.ts';
import { parseFrame } from './parse-frame.ts';

const CLOSE_POLICY = 1008;

/** One page, connected: passes its requests to the host and the host's events to it, until the socket closes. */
export function connectPage(socket: WebSocket, host: ContractHost, limits: ClientLimits): void {
  const outbox = new EventOutbox(socket, limits.highWaterBytes);
  const badFrames = new Allowance(limits.badFrames);
  let openRequests = 0;

  const send = (frame: ServerFrame, sent: () => void = () => {}) => socket.send(JSON.stringify(frame), sent);

  const refuse = (id: number | null, error: TweetscopeError) => {
    if (!badFrames.take()) return socket.close(CLOSE_POLICY, 'Too many frames that are no requests.');
    const shape = error.toShape();
    send(id === null ? { kind: 'refused', error: shape } : { kind: 'result', id, result: { ok: false, error: shape } });
  };

  const answer = async ({ id, name, input }: RequestFrame) => {
    openRequests += 1;
    const result = await host
      .request(name, input)
      .catch((error: unknown) => ({ ok: false as const, error: TweetscopeError.from(error).toShape() }));
    send({ kind: 'result', id, result }, () => {
      openRequests -= 1;
    });
  };

  const receive = (data: RawData, isBinary: boolean) => {
    if (isBinary) return refuse(null, new TweetscopeError('REQUEST_INVALID', 'The frame is not text.'));
    const parsed = parseFrame(data.toString());
    if (!parsed.ok) return refuse(parsed.id, parsed.error);
    if (openRequests >= limits.maxOpenRequests) return refuse(parsed.frame.id, tooMany(limits.maxOpenRequests));
    void answer(parsed.frame);
  };

  const unsubscribe = host.subscribe((name, payload) => outbox.offer(name, payload));
  const stopHeartbeat = startHeartbeat(socket, limits.heartbeatMs);
  socket.on('message', receive);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    unsubscribe();
    stopHeartbeat();
  });
  void host.request('status.read', {}).then((result) => {
    if (result.ok) outbox.offer('status', result.data as EngineStatus);
  });
}

function tooMany(limit: number): TweetscopeError {
  return new TweetscopeError('REQUEST_TOO_MANY', `More than ${limit} requests wait for their answer.`);
}

/** Ends a connection whose other side is gone without a word (a laptop that slept, a killed browser). */
function startHeartbeat(socket: WebSocket, intervalMs: number): () => void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, intervalMs);
  return () => clearInterval(timer);
}
