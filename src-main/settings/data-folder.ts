import { homedir } from 'node:os';
import { join } from 'node:path';
import { readMovedData } from './moved-data.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where data is when nobody names a folder: the platform's, or where it was moved to from there. */
export function defaultDataFolder(env: Environment): string {
  const standard = standardDataFolder(env);
  return readMovedData(standard)?.folder ?? standard;
}

/** Where application data goes on this platform: XDG_DATA_HOME, Application Support or LOCALAPPDATA. */
export function standardDataFolder(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Tweetscope');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tweetscope');
  const base = env.XDG_DATA_HOME;
  // The XDG specification: a relative path is invalid and to be ignored.
  return join(base?.startsWith('/') ? base : join(home, '.local', 'share'), 'tweetscope');
}
