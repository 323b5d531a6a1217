import { describe, expect, it } from 'vitest';
import { findDesktop, type Surroundings } from '../../../../../src-main/shells/command-line/desktop/find-desktop.ts';

const DISPLAY = { DISPLAY: ':0' };

const around = (changes: Partial<Surroundings> = {}): Surroundings => ({
  platform: 'linux',
  isRoot: false,
  entry: '/app/out/desktop/main.cjs',
  electronPackage: '/app/node_modules/electron',
  exists: () => true,
  read: () => 'electron\n',
  download: () => Promise.reject(new Error('not needed')),
  ...changes,
});

describe('findDesktop', () => {
  it('finds Electron where it was downloaded', async () => {
    expect(await findDesktop(DISPLAY, true, around())).toEqual({
      kind: 'found',
      electron: '/app/node_modules/electron/dist/electron',
      entry: '/app/out/desktop/main.cjs',
    });
  });

  it.each([
    ['no desktop window yet', DISPLAY, { entry: null }],
    ['no display', {}, {}],
    ['not installed', DISPLAY, { electronPackage: null }],
    ['could not be downloaded', DISPLAY, { exists: () => false, download: async () => 'failed' as const }],
    ['not downloaded within 10 s', DISPLAY, { exists: () => false, download: async () => 'late' as const }],
    ['as root it would have no sandbox', DISPLAY, { isRoot: true }],
  ])('says why there is none: %s', async (why, env, changes) => {
    const desktop = await findDesktop(env, true, around(changes));
    expect(desktop).toMatchObject({ kind: 'none', why: expect.stringContaining(why) });
  });

  it('downloads Electron when only that is missing, and gives it 10 s', async () => {
    let isThere = false;
    const limits: number[] = [];
    const download = async (_: string, timeoutMs: number) => {
      limits.push(timeoutMs);
      isThere = true;
      return 'there' as const;
    };
    const desktop = await findDesktop(
      { WAYLAND_DISPLAY: 'wayland-0' },
      true,
      around({ exists: () => isThere, download }),
    );
    expect(desktop.kind).toBe('found');
    expect(limits).toEqual([10_000]);
  });

  it('takes the folder that Electron’s own variable names', async () => {
    const exists = (file: string) => file === '/opt/electron/electron';
    const desktop = await findDesktop(
      { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' },
      true,
      around({ exists }),
    );
    expect(desktop).toMatchObject({ electron: '/opt/electron/electron' });
  });

  it('opens for root when the user gives the sandbox up', async () => {
    expect((await findDesktop(DISPLAY, false, around({ isRoot: true }))).kind).toBe('found');
  });

  it('needs no display variable on other systems', async () => {
    expect((await findDesktop({}, true, around({ platform: 'darwin' }))).kind).toBe('found');
  });
});
