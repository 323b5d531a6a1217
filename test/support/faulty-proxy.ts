import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a server, and answers in its place when told to. */
export interface FaultyProxy {
  readonly url: string;
  /** Requests answered in place of the server. */
  readonly refused: number;
  /** null lets everything through. */
  answerWith(status: number | null): void;
  close(): Promise<void>;
}

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  let fault: number | null = null;
  let refused = 0;
  const server = createServer((incoming, response) => {
    if (fault === null) {
      passOn(target, incoming, response);
      return;
    }
    refused++;
    incoming.resume();
    response.writeHead(fault, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' });
    response.end(
      JSON.stringify({ error: { type: 'es_rejected_execution_exception', reason: 'queue full' }, status: fault }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get refused() {
      return refused;
    },
    answerWith: (status) => {
      fault = status;
    },
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

function passOn(target: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '/' } = incoming;
  const options = { headers, ...(method === undefined ? {} : { method }) };
  const outgoing = request(new URL(url, target), options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}
