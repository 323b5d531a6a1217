import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { debDepends, rpmDepends } from '../../packaging/linux/libraries.mjs';
import { describeWithPrograms } from '../support/describe-with-programs.ts';
import { closeDisplay, describeDesktop } from '../support/electron/desktop.ts';
import { openPackagedApp, packagedApp } from '../support/electron/packaged-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What rpm itself finds that a program is linked to. */
const ELF_DEPENDENCIES = '/usr/lib/rpm/elfdeps';
const PROGRAMS = { 'dpkg-deb': 'dpkg', rpmbuild: 'rpm', 'desktop-file-validate': 'desktop-file-utils' };

const printed = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The packages are not compressed here; everything else is as it is handed on. */
const linuxPackages = () => {
  const folder = temporaryFolder();
  const out = join(folder.path, 'out');
  const root = join(folder.path, 'root');
  let deb = '';
  let rpm = '';

  beforeAll(async () => {
    const app = join(folder.path, 'app');
    cpSync((await packagedApp()).folder, app, { recursive: true });
    const arguments_ = ['--linux', 'deb', 'rpm', '--prepackaged', app, '-c.linux.compression=store'];
    execFileSync('npm', ['run', 'package', '--', ...arguments_], {
      cwd: ROOT,
      stdio: 'pipe',
      env: { ...process.env, TWEETSCOPE_PACKAGE_FOLDER: out },
    });
    const made = readdirSync(out).map((name) => join(out, name));
    deb = made.find((name) => name.endsWith('.deb')) ?? '';
    rpm = made.find((name) => name.endsWith('.rpm')) ?? '';
    execFileSync('dpkg-deb', ['-x', deb, root]);
  }, 300_000);
  afterAll(async () => {
    await closeDisplay();
    folder.dispose();
  });

  it('lay the same files in the same places', () => {
    const inDeb = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
    const inRpm = printed('rpm', '-qpl', rpm).trimEnd().split('\n');
    expect(inDeb.filter((path) => !inRpm.includes(path))).toEqual([]);
    expect(inRpm.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(new Set(inDeb.filter((path) => !/^\/(opt\/Tweetscope|usr\/share\/icons)\//.test(path)))).toEqual(
      new Set([
        '/usr/bin/tweetscope',
        '/usr/share/applications/tweetscope.desktop',
        '/usr/share/doc/tweetscope/copyright',
        '/usr/share/mime/packages/tweetscope.xml',
      ]),
    );
    expect(inDeb).toContain('/usr/share/icons/hicolor/256x256/apps/tweetscope.png');
    expect(inDeb).not.toContain('/opt/Tweetscope/AppRun');
  });

  it('belong to root, who alone may change them', () => {
    const rights = printed('rpm', '-qp', '--qf', '[%{FILEMODES:perms} %{FILEUSERNAME} %{FILEGROUPNAME}\n]', rpm);
    const expected = /^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root root$/;
    expect(
      rights
        .trimEnd()
        .split('\n')
        .filter((line) => !expected.test(line)),
    ).toEqual([]);
    const listed = printed('dpkg-deb', '-c', deb).trimEnd().split('\n');
    expect(listed.filter((line) => !/^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root\/root /.test(line))).toEqual([]);
  });

  it('say who they are and what they need', () => {
    const field = (name: string) => printed('dpkg-deb', '-f', deb, name).trim();
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(field('Package')).toBe('tweetscope');
    expect(field('Version')).toBe(version);
    expect(field('Architecture')).toBe('amd64');
    expect(field('Maintainer')).toMatch(/^.+ <.+@.+>$/);
    expect(field('Depends').split(', ')).toEqual(debDepends);
    expect(printed('rpm', '-qp', '--qf', '%{NAME} %{VERSION} %{ARCH}', rpm)).toBe(`tweetscope ${version} x86_64`);
    expect(printed('rpm', '-qpR', rpm).split('\n')).toEqual(expect.arrayContaining([...rpmDepends]));
  });

  it('ask for every library that the app is linked to', () => {
    const app = join(root, 'opt/Tweetscope');
    const own = readdirSync(app);
    const binaries = own.filter((name) => /^(tweetscope|chrome_crashpad_handler|lib.+\.so.*)$/.test(name));
    expect(binaries.length).toBeGreaterThan(5);
    const needed = binaries.flatMap((name) => printed(ELF_DEPENDENCIES, '-R', join(app, name)).trimEnd().split('\n'));
    // Versions of symbols are left to the name of the library; what glibc has beside itself comes with it.
    const names = new Set(needed.map((line) => line.replace(/\(.*/, '')));
    const strange = [...names].filter(
      (name) => !own.includes(name) && !/^(rtld|ld-linux|lib(dl|m|pthread|rt)\.so)/.test(name),
    );
    expect(strange.length).toBeGreaterThan(20);
    expect(strange.filter((name) => !rpmDepends.includes(`${name}()(64bit)`))).toEqual([]);
  });

  it('open files of tweets and links, and leave nothing of the system changed but the sandbox’s helper', () => {
    const entry = join(root, 'usr/share/applications/tweetscope.desktop');
    expect(printed('desktop-file-validate', entry)).toBe('');
    const lines = readFileSync(entry, 'utf8').split('\n');
    expect(lines).toContain('Exec=/opt/Tweetscope/tweetscope %U');
    expect(lines).toContain('MimeType=application/x-ndjson;x-scheme-handler/tweetscope;');
    const types = readFileSync(join(root, 'usr/share/mime/packages/tweetscope.xml'), 'utf8');
    expect(types).toMatch(/<mime-type type="application\/x-ndjson">\s*<glob pattern="\*\.ndjson"\/>/);
    for (const script of ['after-install.sh', 'after-remove.sh']) {
      const lines = readFileSync(join(ROOT, 'packaging/linux', script), 'utf8').trimEnd();
      expect(printed('rpm', '-qp', '--scripts', rpm)).toContain(lines);
      const kept = script === 'after-install.sh' ? 'postinst' : 'postrm';
      expect(printed('dpkg-deb', '-I', deb, kept).trimEnd()).toBe(lines);
    }
    expect(statSync(join(root, 'usr/bin/tweetscope')).mode & 0o777).toBe(0o755);
  });

  it('bring an app that shows tweets', async () => {
    const data = join(folder.path, 'data');
    const app = await openPackagedApp({ binary: join(root, 'opt/Tweetscope/tweetscope') }, data, ['--rate', '20']);
    await app.console.tweets.first().waitFor();
    expect(await app.quit()).toBe(0);
  });
};

describeDesktop('packages of Linux', () => describeWithPrograms('deb and rpm', PROGRAMS, linuxPackages));
