import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { layOut } from './lay-out.mjs';

const DESCRIPTION_COLUMNS = 78;

/** Makes a package of Debian and Ubuntu by `dpkg-deb`. @param folder to work in */
export function makeDeb(order, folder) {
  const root = join(folder, 'root');
  const kibibytes = layOut(order, root);
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlOf(order, kibibytes));
  writeFileSync(join(control, 'md5sums'), checksumsOf(root));
  keepScript(order.afterInstall, join(control, 'postinst'));
  keepScript(order.afterRemove, join(control, 'postrm'));
  const compression =
    { store: 'none', normal: 'xz', maximum: 'xz', gz: 'gzip' }[order.compression] ?? order.compression;
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', `-Z${compression ?? 'xz'}`, root, order.file]);
}

/** @param kibibytes what it takes when it is installed */
export function controlOf(order, kibibytes) {
  const [synopsis = '', ...more] = order.description.split('\n').flatMap((line) => wrapped(line.trim()));
  const fields = {
    Package: order.name,
    Version: order.iteration === undefined ? order.version : `${order.version}-${order.iteration}`,
    License: order.license,
    Vendor: order.vendor,
    Architecture: order.architecture,
    Maintainer: order.maintainer,
    'Installed-Size': kibibytes,
    Depends: order.depends.join(', '),
    Recommends: order.recommends.join(', '),
    Section: order.category,
    Priority: order.priority,
    Homepage: order.url,
    // A line without a word is a dot, and every further line begins with a space.
    Description: [synopsis, ...more.map((line) => ` ${line === '' ? '.' : line}`)].join('\n'),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return `${given.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

/** A description is shown as it stands: lines of a terminal's width. */
function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== '' && line.length + word.length >= DESCRIPTION_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function checksumsOf(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .filter((path) => !path.startsWith('DEBIAN/'))
    .sort();
  const lines = files.map(
    (path) =>
      `${createHash('md5')
        .update(readFileSync(join(root, path)))
        .digest('hex')}  ${path}\n`,
  );
  return lines.join('');
}

function keepScript(file, target) {
  if (file === undefined) return;
  copyFileSync(file, target);
  chmodSync(target, 0o755);
}
