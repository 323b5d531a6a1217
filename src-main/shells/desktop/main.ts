import { join } from 'node:path';
import { app, crashReporter, shell } from 'electron';
import { DesktopApp } from './desktop-app.ts';
import { declareAppProtocol, serveAppProtocol } from './guards/app-protocol.ts';
import { guardAllContents } from './guards/guard-contents.ts';
import { type Launch, readLaunch } from './launch/desktop-settings.ts';
import { LINK_SCHEME, readLink } from './launch/read-link.ts';

/** What a second launch tells the first. */
interface SecondLaunch {
  readonly place: string | null;
  readonly files: readonly string[];
}

function main(launch: Launch): void {
  const { place, files } = launch;
  // All of this desktop's own lies in the data folder: one data folder, one instance, one profile of Chromium.
  app.setPath('userData', join(launch.settings.data, 'desktop'));
  if (process.platform !== 'darwin') app.setPath('logs', join(launch.settings.data, 'logs'));
  if (!app.requestSingleInstanceLock({ place, files } satisfies SecondLaunch)) {
    process.stderr.write('Tweetscope is open with this data folder already: its window is brought to the front.\n');
    app.exit(0);
    return;
  }
  crashReporter.start({ uploadToServer: false });
  declareAppProtocol();
  // Together with --no-sandbox, which only the user gives, enableSandbox would end every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  guardAllContents(app, { openOutside: (address) => void shell.openExternal(address) });
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);

  const desktop = new DesktopApp(launch);
  const whenReady = app.whenReady();
  app.on('second-instance', (_event, _argv, _folder, second) => {
    const { place: linked, files: given } = second as SecondLaunch;
    desktop.show(linked);
    if (given.length > 0) desktop.replay(given);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    void whenReady.then(() => desktop.show(readLink(link)));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void whenReady.then(() => desktop.replay([file]));
  });
  app.on('activate', () => desktop.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (desktop.hasEnded) return;
    event.preventDefault();
    void desktop.quit();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

  void whenReady.then(() => {
    serveAppProtocol(join(__dirname, '../renderer'), (exportId) => desktop.findExport(exportId));
    desktop.start(place, files);
  });
}

const launch = readLaunch(process.argv.slice(1), process.env);
if (launch !== null) main(launch);
