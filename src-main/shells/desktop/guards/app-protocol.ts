import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { isOwnPage, SCHEME } from './own-page.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** No inline script, no eval, nothing from elsewhere, no frames: Kibana is laid over the page, not put into it. */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** To be called before the app is ready. A scheme of our own instead of file://, so that pages have an origin. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export interface OfferedFile {
  readonly path: string;
  readonly fileName: string;
}

const EXPORT_PATH = /^\/exports\/([a-f0-9]{32})$/;

/** Serves the built renderer, and nothing outside its folder, but exports that are done, by their ids. */
export function serveAppProtocol(
  rendererDirectory: string,
  findExport: (exportId: string) => Promise<OfferedFile | null>,
): void {
  protocol.handle(SCHEME, async (request) => {
    const [, exportId] = (isOwnPage(request.url) && EXPORT_PATH.exec(new URL(request.url).pathname)) || [];
    if (exportId !== undefined && request.method === 'GET') return sendFile(await findExport(exportId));
    const path = fileOf(rendererDirectory, request.url);
    if (path === null || request.method !== 'GET') return new Response('not found', { status: 404 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
}

/** As a download, however large: it is saved, never shown as a page of ours. */
async function sendFile(file: OfferedFile | null): Promise<Response> {
  const size =
    file === null
      ? null
      : await stat(file.path).then(
          (found) => found.size,
          () => null,
        );
  if (file === null || size === null) return new Response('not found', { status: 404 });
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.fileName}"`,
      'content-length': String(size),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The file an address of ours means; null where it leads out of the folder. */
export function fileOf(rendererDirectory: string, address: string): string | null {
  if (!isOwnPage(address)) return null;
  try {
    const path = normalize(join(rendererDirectory, decodeURIComponent(new URL(address).pathname)));
    return path.startsWith(rendererDirectory + sep) ? path : null;
  } catch {
    return null;
  }
}
