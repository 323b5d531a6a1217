import { inGuards, inKibana, inKibanaLogin, type Revert } from './revert.ts';

const VIEW = 'src-main/shells/desktop/embedded/kibana-view.ts';
const ALONE = inKibana('gives that page nothing: no bridge, no Node, no permission, no other origin');
const SHOWN = inKibana('shows the dashboard: alone in its session, without preload, with its login');
const GONE = inKibana('says why its page did not load, and shows nothing of Chromium in its place');

const view = (what: string, from: string, to: string, test: Revert['test'], item: number | null = null): Revert => ({
  item,
  what,
  file: VIEW,
  from,
  to,
  test,
});

/** Kibana's view: the one place where pages of another origin are shown. */
export const KIBANA_REVERTS: readonly Revert[] = [
  view('Kibana’s page asks other servers', '!isInner && asked !== origin', '!isInner && asked === null', ALONE, 1),
  view(
    'Kibana’s page has our preload',
    'session: own }',
    "session: own, preload: require('node:path').join(__dirname, 'preload.cjs') }",
    ALONE,
    20,
  ),
  view('Kibana’s page is in our own session', 'session: own });', 'session: session.defaultSession });', SHOWN, 5),
  view(
    'the page names any origin',
    'if (origin === null) return false;',
    'return origin !== null;',
    inKibana('shows nothing of another origin, whatever the page asks for'),
    13,
  ),
  {
    item: 13,
    what: 'Kibana’s page goes anywhere',
    file: 'src-main/shells/desktop/guards/guard-contents.ts',
    from: 'return new URL(url).origin === origin;',
    to: 'return new URL(url).origin !== null;',
    test: inGuards('goes nowhere but to its one origin where it has one'),
  },
  view(
    'a page of Kibana’s that failed is kept',
    'this.#forget();\n      this.#options.onLoaded(why);',
    "this.#hide();\n      this.#url = '';\n      this.#options.onLoaded(why);",
    GONE,
  ),
  view('Kibana gets no login', 'value === null ? requestHeaders : {', 'value !== null ? requestHeaders : {', SHOWN),
  view(
    'a login of one’s own is forgotten',
    'keepLogin(own);',
    '',
    inKibanaLogin('is kept over a new start, in its own session and in no other'),
  ),
];
