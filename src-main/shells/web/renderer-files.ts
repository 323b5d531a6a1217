import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

export interface RendererFile {
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Reads the built renderer into memory, by request path. Serving only what is in this map leaves no path to traverse,
 * and a build that replaces the files below a running console cannot mix two versions. It is not compressed: over
 * loopback that costs more than it saves.
 * @throws TweetscopeError CONSOLE_NOT_BUILT
 */
export async function readRendererFiles(directory: string): Promise<ReadonlyMap<string, RendererFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw notBuilt(directory, cause);
  });
  const files = new Map<string, RendererFile>();
  for (const entry of entries) {
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(directory, file).split(sep).join('/')}`;
    files.set(path, { body: await readFile(file), contentType, cacheControl: cacheControlOf(path) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw notBuilt(directory, undefined);
  return files.set('/', index);
}

/** Built assets carry a hash of their content in their name. */
function cacheControlOf(path: string): string {
  if (path.startsWith('/assets/')) return 'private, max-age=31536000, immutable';
  return path === '/index.html' ? 'no-store' : 'no-cache';
}

function notBuilt(directory: string, cause: unknown): TweetscopeError {
  return new TweetscopeError('CONSOLE_NOT_BUILT', `There is no built console in ${directory}.`, { cause });
}
