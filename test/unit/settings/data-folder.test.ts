import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, standardDataFolder } from '../../../src-main/settings/data-folder.ts';
import { noteMovedData } from '../../../src-main/settings/moved-data.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('standardDataFolder', () => {
  it.each([
    [{}, 'linux', '/home/ada/.local/share/tweetscope'],
    [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/tweetscope'],
    [{ XDG_DATA_HOME: 'relative' }, 'linux', '/home/ada/.local/share/tweetscope'],
    [{ XDG_DATA_HOME: '/data' }, 'darwin', '/home/ada/Library/Application Support/Tweetscope'],
  ] as const)('with %j on %s is %s', (env, platform, folder) => {
    expect(standardDataFolder(env, platform, '/home/ada')).toBe(folder);
  });

  it('on Windows is the local application data', () => {
    expect(standardDataFolder({ LOCALAPPDATA: 'C:\\Local' }, 'win32', 'C:\\Users\\ada')).toMatch(
      /^C:\\Local.Tweetscope$/,
    );
  });
});

describe('defaultDataFolder', () => {
  it.skipIf(process.platform !== 'linux')('is where the data was moved to, for every way in', () => {
    const home = temporaryFolder();
    try {
      const env = { XDG_DATA_HOME: home.path };
      const standard = join(home.path, 'tweetscope');
      expect(defaultDataFolder(env)).toBe(standard);
      noteMovedData(standard, { folder: '/big/disk', from: standard });
      expect(defaultDataFolder(env)).toBe('/big/disk');
    } finally {
      home.dispose();
    }
  });
});
