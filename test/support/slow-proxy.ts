import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands before a server that speaks TCP, and holds back what it answers. */
export interface SlowProxy {
  readonly address: string;
  /** From now on each answer comes so much later. */
  delayBy(latencyMs: number): void;
  close(): Promise<void>;
}

/** @param target `host:port` @param at the port it listens at; a free one where none is given */
export async function startSlowProxy(target: string, at = 0): Promise<SlowProxy> {
  const [host = '', port = ''] = target.split(':');
  const sockets = new Set<Socket>();
  let latencyMs = 0;
  const keep = (socket: Socket, peer: () => Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      sockets.delete(socket);
      peer().destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    keep(client, () => upstream);
    keep(upstream, () => client);
    client.pipe(upstream);
    // Each piece leaves after the one before it, though the latency may have shrunk in between.
    let dueMs = 0;
    upstream.on('data', (chunk) => {
      dueMs = Math.max(dueMs, performance.now() + latencyMs);
      setTimeout(() => client.write(chunk), Math.max(0, dueMs - performance.now()));
    });
  }).listen(at, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayBy: (ms) => {
      latencyMs = ms;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}
