import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildState, fingerprint, stampBuild } from '../../../bin/build-state.mjs';
import { testFolder } from '../../support/test-folder.ts';

let root: string;

const write = (path: string, content = path) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

beforeEach(() => {
  root = testFolder();
  for (const path of ['src-main/a.ts', 'src-main/deep/b.ts', 'src-shared/c.ts', 'package-lock.json']) write(path);
});

const build = () => {
  const builtFrom = fingerprint(root);
  write('out/main/command-line.cjs');
  write('out/renderer/index.html');
  stampBuild(root, builtFrom);
};

describe('buildState', () => {
  it('is missing without a build, or where a product is gone', () => {
    expect(buildState(root)).toBe('missing');
    build();
    rmSync(join(root, 'out/renderer/index.html'));
    expect(buildState(root)).toBe('missing');
  });

  it('is current after a build, whatever changes beside the sources', () => {
    build();
    write('docs/new.md');
    write('test/new.test.ts');
    expect(buildState(root)).toBe('current');
  });

  it.each([
    ['a source changed', () => write('src-main/deep/b.ts', 'other')],
    ['a source is new', () => write('src-renderer/index.html')],
    ['a source is gone', () => rmSync(join(root, 'src-main/deep/b.ts'))],
    ['a source is older than it was', () => utimesSync(join(root, 'src-main/a.ts'), 1_000, 1_000)],
    ['the dependencies changed', () => write('package-lock.json', 'other')],
  ])('is stale when %s', (_, change) => {
    build();
    change();
    expect(buildState(root)).toBe('stale');
  });

  it('is stale when a source changed while the build ran', () => {
    const builtFrom = fingerprint(root);
    write('src-main/a.ts', 'changed meanwhile');
    build();
    stampBuild(root, builtFrom);
    expect(buildState(root)).toBe('stale');
  });

  it('is current for an installed package without sources', () => {
    rmSync(join(root, 'src-main'), { recursive: true });
    expect(buildState(root)).toBe('current');
  });
});
