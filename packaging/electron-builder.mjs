import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { debDepends, rpmDepends } from './linux/libraries.mjs';
import { packedFiles, unpackedFiles } from './packed-files.mjs';

const ROOT = join(import.meta.dirname, '..');
const ICONS = join(ROOT, 'resources/icons');
const LINUX = join(import.meta.dirname, 'linux');
const { env } = process;

/** An Electron of this machine in place of the pinned one's download. */
const electronDist = env.ELECTRON_OVERRIDE_DIST_PATH;
const electronVersion =
  electronDist === undefined ? pinnedElectron() : readFileSync(join(electronDist, 'version'), 'utf8').trim();

function pinnedElectron() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.electron;
}

/** The fuse came with Electron 29; an older binary has no place for it. */
const sinceElectron29 = Number.parseInt(electronVersion, 10) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {};

/** In pieces: of a text electron-builder would find neither. @param text a name, and an address in angle brackets */
function maintainer(text) {
  const [, name, email] = /^(.+?) *<(.+@.+)>$/.exec(text) ?? [];
  if (email === undefined)
    throw new Error(`TWEETSCOPE_MAINTAINER is to be like "Name <name@example.org>", not ${text}`);
  return { name, email };
}

/** A field of a name, which electron-builder fills in. */
function filledIn(field) {
  return '$'.concat('{', field, '}');
}

/** What deb and rpm have alike, beside what electron-builder gives them. */
const linuxPackage = {
  afterInstall: 'packaging/linux/after-install.sh',
  afterRemove: 'packaging/linux/after-remove.sh',
  fpm: ['packaging/linux/tweetscope=/usr/bin/tweetscope', 'LICENSE=/usr/share/doc/tweetscope/copyright'],
};

/** How the desktop app is packed on every platform: docs/packaging.md says how to, decision 50 why so. */
export default {
  appId: 'app.tweetscope.desktop',
  productName: 'Tweetscope',
  copyright: 'MIT licensed',
  artifactName: `${['productName', 'version', 'os', 'arch'].map(filledIn).join('-')}.${filledIn('ext')}`,
  directories: { output: env.TWEETSCOPE_PACKAGE_FOLDER ?? 'dist', buildResources: 'packaging' },
  electronVersion,
  ...(electronDist === undefined ? {} : { electronDist }),
  files: packedFiles,
  asar: true,
  asarUnpack: unpackedFiles,
  // The console speaks English and French; so do Chromium's own dialogs.
  electronLanguages: ['en', 'en-US', 'fr'],
  // Nothing here is native code that would have to be compiled against Electron.
  npmRebuild: false,
  afterPack: ({ appOutDir, electronPlatformName }) => {
    // Electron's own demonstration, which would start in the place of an app that is missing.
    rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true });
    // What lies in the folder takes the place of what electron-builder would write into an AppImage.
    if (electronPlatformName === 'linux') copyFileSync(join(LINUX, 'AppRun'), join(appOutDir, 'AppRun'));
  },
  // Its runtime needs no libfuse2 on the machine, and its menu entry does not switch the sandbox off.
  toolsets: { appimage: '1.0.3' },
  extraMetadata: {
    desktopName: 'tweetscope.desktop',
    homepage: env.TWEETSCOPE_HOMEPAGE ?? 'https://tweetscope.example.org',
    author: maintainer(env.TWEETSCOPE_MAINTAINER ?? 'Tweetscope <maintainers@tweetscope.example.org>'),
  },
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    ...sinceElectron29,
  },
  protocols: [{ name: 'Tweetscope', schemes: ['tweetscope'] }],
  fileAssociations: [
    {
      ext: 'ndjson',
      name: 'Tweets',
      description: 'Tweets, one a line',
      mimeType: 'application/x-ndjson',
      role: 'Viewer',
    },
  ],
  // Without a feed nothing tells an installed app where to look, and it does not look.
  publish: env.TWEETSCOPE_UPDATE_FEED ? [{ provider: 'generic', url: env.TWEETSCOPE_UPDATE_FEED }] : null,
  linux: {
    target: ['AppImage', 'deb', 'rpm'],
    category: 'Development',
    synopsis: 'Runs, watches and explains a real-time tweet pipeline',
    icon: join(ICONS, 'linux'),
    executableName: 'tweetscope',
  },
  deb: {
    depends: debDepends,
    // Whichever of them keeps the passwords of this desktop; without one they are kept until the app ends.
    recommends: ['gnome-keyring | libkf6wallet-bin | libkf5wallet-bin'],
    packageCategory: 'devel',
    ...linuxPackage,
  },
  rpm: { depends: rpmDepends, packageCategory: 'Development/Tools', ...linuxPackage },
  win: { target: ['nsis'], icon: join(ICONS, 'icon.ico'), ...windowsSigning() },
  // The association of a file needs an installation for the whole machine.
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    // electron-updater installs from the zip, a person from the dmg.
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    icon: join(ICONS, 'icon.icns'),
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
    entitlements: 'packaging/entitlements.mac.plist',
    entitlementsInherit: 'packaging/entitlements.mac.plist',
    // With APPLE_API_KEY and its companions, or APPLE_ID and its own; without them it is signed only.
    notarize: Boolean(env.APPLE_API_KEY ?? env.APPLE_ID),
  },
};

/** WIN_CSC_LINK or CSC_LINK is a certificate; TWEETSCOPE_SIGN_WINDOWS a program that signs the file it is given. */
function windowsSigning() {
  const program = env.TWEETSCOPE_SIGN_WINDOWS;
  if (!program) return {};
  if (!existsSync(program)) throw new Error(`TWEETSCOPE_SIGN_WINDOWS names ${program}, which is not there`);
  return { signtoolOptions: { sign: join(import.meta.dirname, 'sign-windows.mjs') } };
}
