import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

export interface ExportFile {
  readonly path: string;
  readonly fileName: string;
}

/** The id in the address of an export; null for any other address. */
export function exportIdOf(request: IncomingMessage): string | null {
  return /^\/exports\/([a-f0-9]{32})$/.exec(request.url ?? '')?.[1] ?? null;
}

/** Sends a file as a download, however large, at the pace of its reader. It is saved, never shown as a page of ours. */
export async function sendExport(
  { path, fileName }: ExportFile,
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  try {
    const { size } = await stat(path);
    response.writeHead(200, {
      ...headers,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Length': size,
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(path), response);
  } catch {
    // Forgotten in this moment, or the reader went away: a broken download is what the browser then shows.
    response.destroy();
  }
}
