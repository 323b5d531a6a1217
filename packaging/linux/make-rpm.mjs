import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from './lay-out.mjs';

/** Makes a package of Fedora, openSUSE and RHEL by `rpmbuild`. @param folder to work in */
export function makeRpm(order, folder) {
  const root = join(folder, 'root');
  layOut(order, root);
  const spec = join(folder, 'package.spec');
  writeFileSync(spec, specOf(order, owned(root)));
  const architecture = { amd64: 'x86_64', arm64: 'aarch64' }[order.architecture] ?? order.architecture;
  const defined = { _topdir: join(folder, 'rpmbuild'), _rpmfilename: 'made.rpm', _target_os: 'linux' };
  const defines = Object.entries(defined).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  execFileSync('rpmbuild', ['-bb', '--quiet', '--target', architecture, ...defines, '--buildroot', root, spec]);
  cpSync(join(defined._topdir, 'RPMS/made.rpm'), order.file);
}

/** @param paths what belongs to the package; a folder with all that is in it */
export function specOf(order, paths) {
  const compression = order.compression === 'store' ? 'w0.gzdio' : 'w6T.xzdio';
  const script = (section, file) =>
    file === undefined ? '' : `%${section} -p /bin/sh\n${percentless(readFileSync(file, 'utf8'))}\n`;
  return [
    // The files are as Electron's release has them: nothing is stripped, compiled, searched or renamed.
    '%global __os_install_post %{nil}',
    '%global debug_package %{nil}',
    '%define _build_id_links none',
    `%define _binary_payload ${compression}`,
    `Name: ${order.name}`,
    `Version: ${order.version}`,
    `Release: ${order.iteration ?? 1}`,
    `Summary: ${percentless(order.summary ?? order.description.split('\n')[0])}`,
    `License: ${order.license ?? 'unknown'}`,
    ...(order.category === undefined ? [] : [`Group: ${order.category}`]),
    ...(order.vendor === undefined ? [] : [`Vendor: ${percentless(order.vendor)}`]),
    ...(order.url === undefined ? [] : [`URL: ${percentless(order.url)}`]),
    `Packager: ${percentless(order.maintainer)}`,
    'AutoReqProv: no',
    ...order.depends.map((name) => `Requires: ${name}`),
    '',
    '%description',
    percentless(order.description),
    '',
    script('post', order.afterInstall),
    script('postun', order.afterRemove),
    '%files',
    '%defattr(-,root,root,-)',
    ...paths.map((path) => `"${path}"`),
    '',
  ].join('\n');
}

/** A percent sign begins a macro. */
function percentless(text) {
  return text.replaceAll('%', '%%');
}

/** Folders that no other package has are the package's own; of the others it has the files. */
function owned(root) {
  const own = ['opt', 'usr/share/doc'].flatMap((folder) => listed(root, folder));
  const files = readdirSync(join(root, 'usr'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
    .filter((path) => !own.some((folder) => path.startsWith(`${folder}/`)));
  return [...own, ...files].sort();
}

function listed(root, folder) {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).map((name) => `/${folder}/${name}`) : [];
}
