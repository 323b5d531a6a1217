import type { IncomingMessage } from 'node:http';

/**
 * Whether the browser meant this server: any other name that resolves to 127.0.0.1 is DNS rebinding.
 */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a page of this server opened the WebSocket: browsers send cookies along for any page, and `Origin` with them. */
export function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  return isOwnHost(request, port) && request.headers.origin === `http://${request.headers.host}`;
}
