import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { StackService } from '#shared/contract/stack.ts';

/** What each service answers to the smallest question of its protocol. */
const ANSWERS: Readonly<Record<'zookeeper' | 'kafka' | 'cassandra', (question: Buffer) => Buffer>> = {
  zookeeper: (question) =>
    Buffer.from(question.toString() === 'srvr' ? 'Zookeeper version: 3.6.3\nMode: standalone\n' : ''),
  kafka: (question) => Buffer.concat([Buffer.from([0, 0, 0, 6]), question.subarray(8, 12), Buffer.from([0, 0])]),
  cassandra: () => Buffer.from([0x84, 0, 0, 0, 0x06, 0, 0, 0, 0]),
};
const PAGES: Readonly<Record<string, object>> = {
  '/_cluster/health': { status: 'yellow' },
  '/api/status': { status: { overall: { level: 'available' } } },
};

/** Something that answers as a service would that has just come up. */
export async function startFakeService(name: StackService, port: number): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server =
    name === 'elasticsearch' || name === 'kibana'
      ? createHttpServer((request, response) => {
          const page = PAGES[request.url ?? ''];
          response.writeHead(page === undefined ? 404 : 200).end(JSON.stringify(page ?? {}));
        })
      : createServer((socket) => socket.on('data', (question) => socket.write(ANSWERS[name](question))));
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
