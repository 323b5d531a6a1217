import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDisplay, describeDesktop, ensureDesktopBuilt } from '../support/electron/desktop.ts';
import { canSandbox, openSandboxed } from '../support/electron/open-sandboxed.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** By a filter of system calls: what Chromium’s sandbox puts on a page. */
const FILTERED = '2';

/**
 * The other tests of the desktop may run as root, for whom Chromium has no sandbox. Here the app runs as an ordinary
 * user; where the kernel gives such a user no sandbox either, there must be no window.
 */
describeDesktop('Chromium’s sandbox', () => {
  const folder = temporaryFolder();
  const isPossible = canSandbox();
  let app: ElectronApplication | null = null;
  let refusal: unknown = null;

  beforeAll(async () => {
    await ensureDesktopBuilt();
    try {
      app = await openSandboxed(folder.path);
      await (await app.firstWindow()).getByRole('banner').waitFor();
    } catch (error) {
      refusal = error;
    }
    console.log(isPossible ? 'pages run in the sandbox' : 'this system has no sandbox for anyone: no window may open');
  });
  afterAll(async () => {
    await app?.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
    await closeDisplay();
    folder.dispose();
  });

  it('4 holds every page, as the kernel says, or no page opens', () => {
    if (!isPossible) return expect(refusal).toBeInstanceOf(Error);
    const pages = pagesBelow(app?.process().pid ?? 0);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((seccomp) => seccomp !== FILTERED)).toEqual([]);
  });

  it('4 holds also a page that would be made without it', async () => {
    if (!isPossible) return expect(app).toBeNull();
    const found = await app?.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: false, nodeIntegration: true } });
      await window.loadURL('about:blank');
      return window.webContents.executeJavaScript('typeof require');
    });
    expect(found).toBe('undefined');
    expect(pagesBelow(app?.process().pid ?? 0).filter((seccomp) => seccomp !== FILTERED)).toEqual([]);
  });
});

/** How the kernel confines each process of a page below the app (Linux): the word at Seccomp. */
function pagesBelow(appPid: number): string[] {
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const fieldOf = (pid: string, name: string) =>
    new RegExp(`^${name}:\\t(\\d+)$`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? '';
  const isBelow = (pid: number): boolean =>
    pid > 1 && (pid === appPid || isBelow(Number(fieldOf(String(pid), 'PPid'))));
  return pids
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer') && isBelow(Number(pid)))
    .map((pid) => fieldOf(pid, 'Seccomp'));
}
