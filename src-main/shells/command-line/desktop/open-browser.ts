import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface BrowserCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** What opens an address on this machine, or null: a server, a container, a session without a display. */
export function browserCommand(
  url: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
  isThere: (file: string) => boolean = existsSync,
): BrowserCommand | null {
  if (env.CI) return null;
  if (platform === 'darwin') return { command: 'open', args: [url] };
  // `start` takes its first quoted argument for a title, and `&` for a second command.
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '""', url.replaceAll('&', '^&')] };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const opener = folders.map((folder) => join(folder, 'xdg-open')).find(isThere);
  return opener === undefined ? null : { command: opener, args: [url] };
}

export function openBrowser(url: string, env: Environment): boolean {
  const found = browserCommand(url, env);
  if (found === null) return false;
  const child = spawn(found.command, found.args, { detached: true, stdio: 'ignore' });
  // It fails later than we can wait for; the address is on the terminal anyway.
  child.on('error', () => undefined);
  child.unref();
  return true;
}
