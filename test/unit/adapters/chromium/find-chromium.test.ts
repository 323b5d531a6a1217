import { delimiter } from 'node:path';
import { expect, it } from 'vitest';
import { findChromium } from '../../../../src-main/adapters/chromium/find-chromium.ts';

const only = (path: string) => (one: string) => one === path;

it('finds the browser a person named, and no other then', () => {
  expect(findChromium({ CHROME_PATH: '/opt/mine' }, 'linux', only('/opt/mine'))).toBe('/opt/mine');
  expect(findChromium({ CHROME_PATH: '/opt/none', PATH: '/usr/bin' }, 'linux', only('/usr/bin/chromium'))).toBeNull();
});

it('looks where browsers are on each platform', () => {
  const PATH = ['relative', '/usr/bin'].join(delimiter);
  expect(findChromium({ PATH }, 'linux', only('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findChromium({}, 'darwin', only(mac))).toBe(mac);
  const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findChromium({ PROGRAMFILES: 'C:\\Program Files' }, 'win32', only(edge))).toBe(edge);
  expect(findChromium({ PATH }, 'linux', () => false)).toBeNull();
});
