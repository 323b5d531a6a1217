import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Access, sessionCookie } from './access.ts';
import { GOING_ON_PAGE, NO_SESSION_PAGE, PAGE_STYLE_SOURCE, TOKEN_SPENT_PAGE } from './no-access-page.ts';
import type { RendererFile } from './renderer-files.ts';
import { isOwnHost } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { type ExportFile, exportIdOf, sendExport } from './send-export.ts';

/** Answers 204 with access and 401 without: how a page tells a lost connection from a lost session. */
const SESSION_PATH = '/session';

export interface HttpParts {
  readonly access: Access;
  readonly files: ReadonlyMap<string, RendererFile>;
  readonly port: number;
  readonly frameOrigin?: string | undefined;
  /** A file that was exported and is done; null for an unknown id. */
  readonly exportFile?: ((exportId: string) => ExportFile | null) | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: OutgoingHttpHeaders;
}

export function handleHttp(parts: HttpParts, request: IncomingMessage, response: ServerResponse): void {
  const file = exportOf(parts, request);
  if (file !== null) {
    const headers = { ...securityHeaders(parts.port), 'Cache-Control': 'no-store' };
    void sendExport(file, request, response, headers);
    return;
  }
  const { status, body, headers } = answerTo(parts, request);
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  const { port, frameOrigin } = parts;
  const common = { ...securityHeaders(port, { frameOrigin }), 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...common, ...length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Behind the same cookie as everything else. */
function exportOf({ access, port, exportFile }: HttpParts, request: IncomingMessage): ExportFile | null {
  const exportId = exportIdOf(request);
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  if (exportId === null || !isAsked || !isOwnHost(request, port)) return null;
  return access.hasSession(request.headers.cookie, port) ? (exportFile?.(exportId) ?? null) : null;
}

function answerTo(parts: HttpParts, request: IncomingMessage): Answer {
  const { access, files, port } = parts;
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET.', { Allow: 'GET, HEAD' });
  if (!isOwnHost(request, port)) return plain(421, `Open http://127.0.0.1:${port}/ instead.`);

  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const token = new URLSearchParams(query).get('token');
  const hasSession = access.hasSession(request.headers.cookie, port);
  if (path === '/' && token !== null) return openSession(parts, request, { token, hasSession });
  if (path === SESSION_PATH) return plain(hasSession ? 204 : 401, '');
  if (!hasSession) return page(port, 401, NO_SESSION_PAGE);

  const file = files.get(path);
  if (file === undefined) return plain(404, 'Not found.');
  const { body, contentType, cacheControl } = file;
  return { status: 200, body, headers: { 'Content-Type': contentType, 'Cache-Control': cacheControl } };
}

/** Exchanges the token for a cookie, and leads to the clean address. */
function openSession(
  { access, port }: HttpParts,
  request: IncomingMessage,
  { token, hasSession }: { readonly token: string; readonly hasSession: boolean },
): Answer {
  // What looks ahead (a prefetch, a link checker's HEAD) must not use up the person's token.
  const looksAhead = request.method === 'HEAD' || String(request.headers['sec-purpose']).includes('prefetch');
  if (looksAhead) return plain(503, '');
  const secret = access.redeem(token);
  if (secret === null && !hasSession) return page(port, 401, TOKEN_SPENT_PAGE);
  const cookie = secret === null ? {} : { 'Set-Cookie': sessionCookie(secret, port) };
  // After a link on another site (a web terminal) a redirect still counts as cross-site, and a Strict cookie would
  // stay behind; a page of our own that goes on by itself does not.
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    return page(port, 200, GOING_ON_PAGE, { ...cookie, Refresh: '0; url=/' });
  }
  return plain(303, '', { ...cookie, Location: '/' });
}

function plain(status: number, body: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, body, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } };
}

function page(port: number, status: number, body: string, headers: OutgoingHttpHeaders = {}): Answer {
  const own = {
    ...securityHeaders(port, { styleSource: PAGE_STYLE_SOURCE }),
    'Content-Type': 'text/html; charset=utf-8',
  };
  return { status, body, headers: { ...own, ...headers } };
}
