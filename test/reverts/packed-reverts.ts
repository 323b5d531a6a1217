import { inPackaged, type Revert } from './revert.ts';

const BUILDER = 'packaging/electron-builder.mjs';

const fuse = (what: string, name: string, isOn: boolean, test = 'stand in the binary as they should'): Revert => ({
  item: 19,
  what,
  file: BUILDER,
  from: `${name}: ${isOn},`,
  to: `${name}: ${!isOn},`,
  test: inPackaged(test),
});

export const PACKED_REVERTS: readonly Revert[] = [
  fuse('the app is a Node for others', 'runAsNode', false),
  fuse('NODE_OPTIONS reach main', 'enableNodeOptionsEnvironmentVariable', false),
  fuse(
    'main can be looked into',
    'enableNodeCliInspectArguments',
    false,
    'make it no Node for others, nor one to be looked into',
  ),
  fuse('cookies lie there in plain text', 'enableCookieEncryption', true),
  fuse('the archive is not checked', 'enableEmbeddedAsarIntegrityValidation', true),
  fuse(
    'a folder is loaded in place of the archive',
    'onlyLoadAppFromAsar',
    true,
    'make it start from its archive alone',
  ),
  {
    item: 19,
    what: 'main lies beside the archive',
    file: 'packaging/packed-files.mjs',
    from: `'out/main/**', 'resources`,
    to: `'out/**', 'resources`,
    test: inPackaged('let main run nothing of what lies beside its archive'),
  },
  {
    item: 19,
    what: 'main loads packages from beside the archive',
    file: 'electron.vite.config.ts',
    from: 'externalizeDeps: false',
    to: 'externalizeDeps: true',
    test: inPackaged('has all of main and preload in the archive: they ask for Electron, Node and each other alone'),
  },
];
