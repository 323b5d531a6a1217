import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src-main/settings/data-folder.ts';

describe('defaultDataFolder', () => {
  it.each([
    [{}, 'linux', '/home/ada/.local/share/tweetscope'],
    [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/tweetscope'],
    [{ XDG_DATA_HOME: 'relative' }, 'linux', '/home/ada/.local/share/tweetscope'],
    [{ XDG_DATA_HOME: '/data' }, 'darwin', '/home/ada/Library/Application Support/Tweetscope'],
  ] as const)('with %j on %s is %s', (env, platform, folder) => {
    expect(defaultDataFolder(env, platform, '/home/ada')).toBe(folder);
  });

  it('on Windows is the local application data', () => {
    expect(defaultDataFolder({ LOCALAPPDATA: 'C:\\Local' }, 'win32', 'C:\\Users\\ada')).toMatch(
      /^C:\\Local.Tweetscope$/,
    );
  });
});
