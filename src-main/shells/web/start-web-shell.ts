import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ContractHost } from '../contract-host.ts';
import { Access } from './access.ts';
import { CLIENT_LIMITS, type ClientLimits } from './client-limits.ts';
import { handleHttp } from './http-handler.ts';
import { connectPage } from './page-connection.ts';
import { readRendererFiles } from './renderer-files.ts';
import { isOwnOrigin } from './same-origin.ts';
import type { ExportFile } from './send-export.ts';

const LOOPBACK = '127.0.0.1';
const CONTRACT_PATH = '/contract';
const CLOSE_GOING_AWAY = 1001;
const CLOSE_GRACE_MS = 500;

export interface WebShellOptions {
  readonly host: ContractHost;
  /** The built renderer: where its index.html lies. */
  readonly rendererDirectory: string;
  /** 0 or left out: a free one. */
  readonly port?: number | undefined;
  /** Taken instead of a free one while nobody else has it: a browser keeps what it keeps by the port, too. */
  readonly usualPort?: number | undefined;
  /** Of the first address; random when left out. */
  readonly token?: string | undefined;
  /** The one origin whose pages the console may show in itself, as it is when the page is loaded. */
  readonly frameOrigin?: (() => string) | undefined;
  /** A file that was exported and is done; null for an unknown id. */
  readonly exportFile?: ((exportId: string) => ExportFile | null) | undefined;
  readonly limits?: Partial<ClientLimits>;
}

export interface WebShell {
  /** `http://127.0.0.1:PORT/?token=…`: opens the console once, in one browser; there a reload goes on working. */
  readonly address: string;
  readonly port: number;
  /** Another address like `address`, for another browser. */
  newAddress(): string;
  /** Tells the pages, then ends all connections. */
  close(): Promise<void>;
}

/**
 * Serves the renderer and the contract on 127.0.0.1.
 * @throws TweetscopeError PORT_IN_USE, CONSOLE_NOT_BUILT
 */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const { frameOrigin, exportFile } = options;
  const limits = { ...CLIENT_LIMITS, ...options.limits };
  const files = await readRendererFiles(options.rendererDirectory);
  const access = new Access();
  const server = createServer();
  const port = await listenAsWished(server, options);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.maxFrameBytes, perMessageDeflate: false });

  server.on('request', (request, response) =>
    handleHttp({ access, files, port, frameOrigin: frameOrigin?.(), exportFile }, request, response),
  );
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const allowed = isOwnOrigin(request, port) && access.hasSession(request.headers.cookie, port);
    if (request.url !== CONTRACT_PATH || !allowed) return refuseUpgrade(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => connectPage(socket, options.host, limits));
  });

  const addressWith = (token: string) => `http://${LOOPBACK}:${port}/?token=${encodeURIComponent(token)}`;
  let closed: Promise<void> | null = null;
  return {
    address: addressWith(access.mintToken(options.token)),
    port,
    newAddress: () => addressWith(access.mintToken()),
    close() {
      closed ??= closeAll(server, sockets);
      return closed;
    },
  };
}

async function listenAsWished(server: Server, { port = 0, usualPort = 0 }: WebShellOptions): Promise<number> {
  if (port !== 0 || usualPort === 0) return listen(server, port);
  try {
    return await listen(server, usualPort);
  } catch (error) {
    if (!(error instanceof TweetscopeError && error.code === 'PORT_IN_USE')) throw error;
    return listen(server, 0);
  }
}

async function listen(server: Server, wishedPort: number): Promise<number> {
  try {
    server.listen(wishedPort, LOOPBACK);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new TweetscopeError('PORT_IN_USE', `Port ${wishedPort} on ${LOOPBACK} is taken.`, { cause });
  }
}

function refuseUpgrade(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

async function closeAll(server: Server, sockets: WebSocketServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const socket of sockets.clients) socket.close(CLOSE_GOING_AWAY, 'Tweetscope ends.');
  const grace = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  }, CLOSE_GRACE_MS);
  server.closeIdleConnections();
  await closed;
  clearTimeout(grace);
}
