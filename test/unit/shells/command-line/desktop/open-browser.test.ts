import { describe, expect, it } from 'vitest';
import { browserCommand } from '../../../../../src-main/shells/command-line/desktop/open-browser.ts';

const ADDRESS = 'http://127.0.0.1:5173/?token=a&b';
const PATH = '/usr/local/bin:/usr/bin';
const command = (env: Record<string, string>, platform: NodeJS.Platform = 'linux', isThere = () => true) =>
  browserCommand(ADDRESS, env, platform, isThere);

describe('browserCommand', () => {
  it('is xdg-open on a Linux desktop, X or Wayland', () => {
    expect(command({ DISPLAY: ':0', PATH })).toEqual({ command: '/usr/local/bin/xdg-open', args: [ADDRESS] });
    expect(command({ WAYLAND_DISPLAY: 'w', PATH })?.command).toBe('/usr/local/bin/xdg-open');
  });

  it('is none without a display, without xdg-open, or in CI', () => {
    expect(command({ PATH })).toBeNull();
    expect(command({ DISPLAY: ':0', PATH }, 'linux', () => false)).toBeNull();
    expect(command({ DISPLAY: ':0', PATH, CI: 'true' })).toBeNull();
  });

  it('is open on macOS and start on Windows', () => {
    expect(command({}, 'darwin')).toEqual({ command: 'open', args: [ADDRESS] });
    expect(command({}, 'win32')?.args.at(-1)).toBe('http://127.0.0.1:5173/?token=a^&b');
  });
});
