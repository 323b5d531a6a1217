import { chmodSync, constants, cpSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ONLY_IN_APP_IMAGE = 'AppRun';

/** Lays the contents of an order below `root` as they will lie on the system, with the rights they have there. @returns KiB */
export function layOut({ contents, kind }, root) {
  for (const { from, to } of contents) {
    const target = join(root, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => basename(path) !== ONLY_IN_APP_IMAGE,
    });
  }
  // By this the app knows how a newer version is installed; electron-builder writes it only with the address of a feed.
  const apps = join(root, 'opt');
  for (const app of readdirSync(apps)) writeFileSync(join(apps, app, 'resources/package-type'), kind);
  return Math.ceil(settleRights(root) / 1024);
}

/** Whatever the umask of whoever packs: everyone may read, nobody but root may change. @returns bytes */
function settleRights(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return 0;
  const isProgram = (stat.mode & 0o111) !== 0;
  chmodSync(path, isProgram ? 0o755 : 0o644);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((bytes, name) => bytes + settleRights(join(path, name)), 0);
}
