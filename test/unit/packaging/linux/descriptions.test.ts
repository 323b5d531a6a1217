import { expect, it } from 'vitest';
import { controlOf } from '../../../../packaging/linux/make-deb.mjs';
import { specOf } from '../../../../packaging/linux/make-rpm.mjs';

const order = {
  name: 'tweetscope',
  version: '1.2.3~beta.1',
  architecture: 'amd64',
  maintainer: 'Somebody <somebody@example.org>',
  description:
    'Runs a pipeline\n Says at length what it is about, in more words than one line of a terminal has room for.\n\n 100% true.',
  depends: ['libnss3', 'libgbm1'],
  recommends: [],
  contents: [],
};

it('a control file has a short description, a long one in lines, and no empty field', () => {
  expect(controlOf(order, 240_000).split('\n')).toEqual([
    'Package: tweetscope',
    'Version: 1.2.3~beta.1',
    'Architecture: amd64',
    'Maintainer: Somebody <somebody@example.org>',
    'Installed-Size: 240000',
    'Depends: libnss3, libgbm1',
    'Description: Runs a pipeline',
    ' Says at length what it is about, in more words than one line of a terminal has',
    ' room for.',
    ' .',
    ' 100% true.',
    '',
  ]);
});

it('a spec asks for what is named, keeps the files as they are, and takes no text for a macro', () => {
  const spec = specOf({ ...order, summary: '100% of it', depends: ['libnss3.so()(64bit)'] }, ['/opt/Tweetscope']);
  expect(spec).toContain('Summary: 100%% of it');
  expect(spec).toContain('100%% true.');
  expect(spec).toContain('AutoReqProv: no\nRequires: libnss3.so()(64bit)\n');
  expect(spec).toContain('%global __os_install_post %{nil}');
  expect(spec.trimEnd().split('\n').at(-1)).toBe('"/opt/Tweetscope"');
});
