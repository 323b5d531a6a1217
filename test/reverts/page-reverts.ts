import { inGuards, inSandbox, inSecurity, type Revert } from './revert.ts';

const GUARDS = 'src-main/shells/desktop/guards';
const PREFERENCES = `${GUARDS}/web-preferences.ts`;
const CONTENTS = `${GUARDS}/guard-contents.ts`;
const PROTOCOL = `${GUARDS}/app-protocol.ts`;
const MAIN = 'src-main/shells/desktop/main.ts';

/** One preference of every page, taken back. */
const preference = (item: number, what: string, from: string, to: string, test: Revert['test']): Revert => ({
  item,
  what,
  file: PREFERENCES,
  from,
  to,
  test,
});

const OPEN_POLICY = inSecurity('7 a content policy without unsafe words, on every answer and in force');
const WINDOWS = inSecurity('14 and 15 no new windows, and only web pages go to the browser');
const STAYS = inSecurity('13 the page goes nowhere else');
const THREE_WAYS = inGuards('are denied in every session there is, whoever asks, in all three ways to ask');
const OWN_FOLDER = inSecurity('18 a protocol of our own instead of file://, that serves its folder only');
const OWN_PAGE = inSecurity('1 secure content only: the page is ours, and can load nothing from elsewhere');
const EXPOSED = inSecurity('20 nothing of Electron is exposed, and no raw channel');
const PRELOAD = 'src-main/shells/desktop/preload.ts';

export const PAGE_REVERTS: readonly Revert[] = [
  {
    item: 1,
    what: 'the page loads data from any server',
    file: PROTOCOL,
    from: `"connect-src 'self'; frame-src`,
    to: `"connect-src 'self' http:; frame-src`,
    test: OWN_PAGE,
  },
  {
    item: 1,
    what: 'the page loads pictures from any server',
    file: PROTOCOL,
    from: `img-src 'self' data:;`,
    to: `img-src 'self' data: http:;`,
    test: OWN_PAGE,
  },
  preference(
    2,
    'pages have Node',
    'nodeIntegration: false',
    'nodeIntegration: true',
    inSecurity('2 no Node in the page'),
  ),
  preference(
    3,
    'page and preload share a world',
    'contextIsolation: true',
    'contextIsolation: false',
    inSecurity('3 contexts are isolated'),
  ),
  preference(4, 'pages ask for no sandbox', 'sandbox: true', 'sandbox: false', inSecurity('4 processes are sandboxed')),
  {
    item: 4,
    what: 'a page may be made without the sandbox',
    file: MAIN,
    from: `if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();`,
    to: '',
    test: inSandbox('4 holds also a page that would be made without it'),
  },
  {
    item: 4,
    what: 'the app gives up the sandbox by itself',
    file: MAIN,
    from: `crashReporter.start({ uploadToServer: false });`,
    to: `crashReporter.start({ uploadToServer: false }); app.commandLine.appendSwitch('no-sandbox');`,
    test: inSandbox('4 holds every page, as the kernel says, or no page opens'),
  },
  {
    item: 5,
    what: 'every permission is given',
    file: CONTENTS,
    from: `return permission === 'clipboard-sanitized-write' && isOwnPage(pageAddress);`,
    to: 'return permission !== pageAddress;',
    test: inSecurity('5 permissions are denied'),
  },
  {
    item: 5,
    what: 'sessions have no guards',
    file: CONTENTS,
    from: `app.on('session-created', denyPermissions);`,
    to: '',
    test: inSecurity('5 permissions are denied'),
  },
  {
    item: 5,
    what: 'wishes are granted without a look',
    file: CONTENTS,
    from: `session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents?.getURL() ?? '')),
  );`,
    to: '',
    test: THREE_WAYS,
  },
  {
    item: 5,
    what: 'pages are told that they have permission',
    file: CONTENTS,
    from: `session.setPermissionCheckHandler((contents, permission) => isAllowed(permission, contents?.getURL() ?? ''));`,
    to: '',
    test: inSecurity('5 permissions are denied'),
  },
  {
    item: 5,
    what: 'devices are given',
    file: CONTENTS,
    from: 'session.setDevicePermissionHandler(() => false);',
    to: '',
    test: THREE_WAYS,
  },
  preference(
    6,
    'pages reach into other origins',
    'webSecurity: true',
    'webSecurity: false',
    inSecurity('6 web security is on'),
  ),
  {
    item: 7,
    what: 'inline scripts and eval run',
    file: PROTOCOL,
    from: `script-src 'self';`,
    to: `script-src 'self' 'unsafe-inline' 'unsafe-eval';`,
    test: OPEN_POLICY,
  },
  {
    item: 7,
    what: 'the page has no policy',
    file: PROTOCOL,
    from: `'content-security-policy': CONTENT_POLICY,`,
    to: '',
    test: OPEN_POLICY,
  },
  preference(
    8,
    'insecure content runs',
    'allowRunningInsecureContent: false',
    'allowRunningInsecureContent: true',
    inSecurity('8 no insecure content'),
  ),
  preference(
    9,
    'experiments are on',
    'experimentalFeatures: false',
    'experimentalFeatures: true',
    inSecurity('9 no experiments'),
  ),
  preference(
    10,
    'a feature of Blink is on',
    'navigateOnDragDrop: false',
    `enableBlinkFeatures: 'CSSVariables'`,
    inSecurity('10 no features of Blink by name'),
  ),
  preference(
    11,
    'pages have the webview tag',
    'webviewTag: false',
    'webviewTag: true',
    inSecurity('11 no webview tag, so none that opens windows'),
  ),
  {
    item: 12,
    what: 'a webview is attached as it comes',
    file: CONTENTS,
    from: `contents.on('will-attach-webview', (event) => event.preventDefault());`,
    to: '',
    test: inSecurity('12 no webview gets attached, whatever its options'),
  },
  {
    item: 13,
    what: 'every place is allowed',
    file: CONTENTS,
    from: 'if (origin === undefined) return isOwnPage(url);',
    to: 'if (origin === undefined) return true;',
    test: STAYS,
  },
  {
    item: 13,
    what: 'frames go where they like',
    file: CONTENTS,
    from: 'if (!isAllowedPlace(contents, event.url)) event.preventDefault();',
    to: '',
    test: inGuards('stays where it is: %s'),
  },
  {
    item: 13,
    what: 'redirects are followed',
    file: CONTENTS,
    from: `contents.on('will-redirect', stay);`,
    to: '',
    test: inGuards('stays where it is: %s'),
  },
  {
    item: 13,
    what: 'links are followed',
    file: CONTENTS,
    from: `contents.on('will-navigate', stay);`,
    to: '',
    test: inGuards('stays where it is: %s'),
  },
  {
    item: 14,
    what: 'pages open windows',
    file: CONTENTS,
    from: `return { action: 'deny' };`,
    to: `return { action: 'allow' };`,
    test: WINDOWS,
  },
  {
    item: 15,
    what: 'any address is opened outside',
    file: CONTENTS,
    from: 'if (isForBrowser(url)) openOutside(url);',
    to: 'openOutside(url);',
    test: WINDOWS,
  },
  {
    item: 16,
    what: 'Electron is not pinned',
    file: 'package.json',
    from: '"electron": "45.',
    to: '"electron": "^45.',
    test: inSecurity('16 a current Electron: pinned exactly, of the three newest releases when the lockfile was made'),
  },
  {
    item: 16,
    what: 'Electron is an old one',
    file: 'package.json',
    from: '"electron": "45.4.1"',
    to: '"electron": "25.1.1"',
    test: inSecurity('16 a current Electron: pinned exactly, of the three newest releases when the lockfile was made'),
  },
  {
    item: 18,
    what: 'the page is a file',
    file: 'src-main/shells/desktop/windows/page-window.ts',
    from: 'void window.loadURL(',
    to: `void window.loadFile(join(__dirname, '../renderer/index.html')); void String(`,
    test: OWN_FOLDER,
  },
  {
    item: 18,
    what: 'the scheme serves files outside its folder',
    file: PROTOCOL,
    from: 'return path.startsWith(rendererDirectory + sep) ? path : null;',
    to: 'return path.includes(sep) ? path : null;',
    test: OWN_FOLDER,
  },
  {
    item: 20,
    what: 'the page has ipcRenderer',
    file: PRELOAD,
    from: `contextBridge.exposeInMainWorld('tweetscopeDesktop', {`,
    to: `contextBridge.exposeInMainWorld('ipc', { send: ipcRenderer.send.bind(ipcRenderer) });
contextBridge.exposeInMainWorld('tweetscopeDesktop', {`,
    test: EXPOSED,
  },
  {
    item: 20,
    what: 'listeners get the event',
    file: PRELOAD,
    from: 'const forward = (_event: IpcRendererEvent, message: unknown) => listener(message);',
    to: 'const forward = (event: IpcRendererEvent, message: unknown) => (listener as (...all: unknown[]) => void)(message, event.ports);',
    test: EXPOSED,
  },
  {
    item: 20,
    what: 'the page names the channel',
    file: PRELOAD,
    from: 'send: (frame: unknown) => ipcRenderer.send(CHANNELS.frame, frame),',
    to: 'send: (frame: unknown, message?: unknown) => typeof frame === "string" ? ipcRenderer.send(frame, message) : ipcRenderer.send(CHANNELS.frame, frame),',
    test: EXPOSED,
  },
  {
    item: null,
    what: 'certificates that nobody trusts are accepted',
    file: CONTENTS,
    from: 'answer(false);',
    to: 'answer(true);',
    test: inSecurity('never ignores a certificate error'),
  },
  {
    item: null,
    what: 'certificate errors are switched off',
    file: MAIN,
    from: 'declareAppProtocol();\n',
    to: `declareAppProtocol(); app.commandLine.appendSwitch('ignore-certificate-errors');\n`,
    test: inSecurity('never ignores a certificate error'),
  },
];
