import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a browser gets of Kibana's login: its form, and a cookie that lasts as long as the browser does. */
export class LoginPages {
  readonly #sessions = new Set<string>();

  isLoggedIn({ headers }: IncomingMessage): boolean {
    const sid = /(?:^|; )sid=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
    return this.#sessions.has(sid);
  }

  /** @returns the header `set-cookie` */
  begin(): string {
    const sid = randomUUID();
    this.#sessions.add(sid);
    return `sid=${sid}; HttpOnly; Path=/`;
  }
}

export const LOGIN_PAGE = `<!doctype html><html lang="en"><title>Log in</title>
<body style="margin:0;padding:48px;font:14px/1.6 system-ui;background:#f7f8fc;color:#343741">
<form style="display:grid;gap:12px;width:280px"><h1 style="font-size:18px">Log in, in Kibana's place</h1>
<label>Username <input name="username"></label><label>Password <input name="password" type="password"></label>
<button>Log in</button></form><script src="/login.js"></script></body></html>`;

/** Kibana answers with the place to go on to; what stood behind the # is the page's own to keep. */
export const LOGIN_SCRIPT = `document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const params = Object.fromEntries(new FormData(event.target));
  const body = JSON.stringify({ providerType: 'basic', providerName: 'basic', currentURL: location.href, params });
  const headers = { 'content-type': 'application/json', 'kbn-xsrf': 'login' };
  const answer = await fetch('/internal/security/login', { method: 'POST', headers, body });
  if (answer.ok) location.href = new URLSearchParams(location.search).get('next') + location.hash;
});`;
