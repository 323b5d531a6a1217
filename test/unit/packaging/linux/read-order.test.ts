import { expect, it } from 'vitest';
import { readOrder } from '../../../../packaging/linux/read-order.mjs';

const COMPLETE = [
  ...['-s', 'dir', '--force', '-t', 'deb', '--architecture', 'amd64', '--name', 'tweetscope', '--version', '1.2.3'],
  ...['--description', 'Short\n Long', '--maintainer', 'Somebody <somebody@example.org>', '--package', '/out/a.deb'],
];

it('reads what electron-builder says to fpm', () => {
  const order = readOrder([
    ...COMPLETE,
    ...['-d', 'libnss3', '-d', 'libgbm1', '--deb-recommends', 'a | b', '--deb-compression', 'xz'],
    ...['--after-install', '/in/post', 'build/=/opt/Tweetscope', 'odd=name.txt=/usr/share/name.txt'],
  ]);
  expect(order).toEqual({
    kind: 'deb',
    architecture: 'amd64',
    name: 'tweetscope',
    version: '1.2.3',
    description: 'Short\n Long',
    maintainer: 'Somebody <somebody@example.org>',
    file: '/out/a.deb',
    depends: ['libnss3', 'libgbm1'],
    recommends: ['a | b'],
    compression: 'xz',
    afterInstall: '/in/post',
    contents: [
      { from: 'build/', to: '/opt/Tweetscope' },
      { from: 'odd=name.txt', to: '/usr/share/name.txt' },
    ],
  });
});

it.each([
  ['an option it does not know', [...COMPLETE, '--deb-systemd', 'x.service'], '--deb-systemd is not understood here'],
  ['an option without its value', [...COMPLETE, '--url'], '--url has no value'],
  ['a file without a place', [...COMPLETE, 'build'], 'build does not say where it goes'],
  ['another kind of package', [...COMPLETE, '-t', 'pacman'], 'pacman is neither deb nor rpm'],
  ['an order without a name', ['-t', 'deb', '--version', '1'], 'the order does not say the package’s name'],
])('refuses %s', (_what, args, message) => {
  expect(() => readOrder(args)).toThrow(message);
});
