import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { xvfbPath } from './get-electron.mjs';

export interface Display {
  /** What a window needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

/** A display of the tests' own, so that no window comes up in front of anyone. */
export async function openDisplay(): Promise<Display> {
  const xvfb = process.platform === 'linux' ? xvfbPath() : null;
  if (xvfb === null) return { env: {}, close: () => undefined };
  // It takes a free number itself, and writes it to descriptor 3.
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (server.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
  });
  return { env: { DISPLAY: `:${number}` }, close: () => void server.kill() };
}
