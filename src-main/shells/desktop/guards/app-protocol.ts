import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

const SCHEME = 'tweetscope-app';
export const APP_ADDRESS = `${SCHEME}://console/index.html`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const isOwnPage = (url: string): boolean => url.startsWith(`${SCHEME}://console/`);

/** To be called before the app is ready. A scheme of our own instead of file://, so that pages have an origin. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer, and nothing outside its folder. */
export function serveAppProtocol(rendererDirectory: string): void {
  protocol.handle(SCHEME, async (request) => {
    const path = normalize(join(rendererDirectory, decodeURIComponent(new URL(request.url).pathname)));
    if (!path.startsWith(rendererDirectory + sep)) return new Response('not found', { status: 404 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
}
