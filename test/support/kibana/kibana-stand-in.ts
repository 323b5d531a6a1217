import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOGIN_PAGE, LOGIN_SCRIPT, LoginPages } from './login-pages.ts';
import { SavedObjectStore, type StoredObject } from './saved-object-store.ts';

interface StandInOptions {
  readonly version?: string;
  readonly username?: string;
  readonly password?: string;
  readonly apiKey?: string;
  /** It answers 503 to everything, as while its plugins start. */
  readonly isStarting?: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const refusal = (status: number, error: string, message: string): Answer => ({
  status,
  body: { statusCode: status, error, message },
});
const badRequest = (message: string) => refusal(400, 'Bad Request', message);
const NOT_FOUND = refusal(404, 'Not Found', 'Not Found');
const IMPORT_PARAMETERS = ['overwrite', 'createNewCopies', 'compatibilityMode'];

/**
 * In Kibana's place: it checks each request as Kibana's documentation states it, and answers as documented. The real one
 * is in no package registry; what is not in that documentation is not proved by this.
 */
export class KibanaStandIn {
  readonly requests: string[] = [];
  /** What came as `Authorization` with the requests of a browser for pages. */
  readonly pageLogins: (string | undefined)[] = [];
  /** Something on the way cuts every request for a page. */
  cutsPages = false;
  isStarting: boolean;
  version: string;
  /** Answers imports with this instead. */
  importAnswer: Answer | null = null;
  readonly #options: StandInOptions;
  readonly #login = new LoginPages();
  readonly #spaces = new Map<string, SavedObjectStore>();
  readonly #server: Server;

  private constructor(options: StandInOptions) {
    this.#options = options;
    this.isStarting = options.isStarting ?? false;
    this.version = options.version ?? '8.11.0';
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(options: StandInOptions = {}, port = 0): Promise<KibanaStandIn> {
    const kibana = new KibanaStandIn(options);
    kibana.#server.listen(port, '127.0.0.1');
    await once(kibana.#server, 'listening');
    return kibana;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  objects(space = ''): SavedObjectStore {
    const store = this.#spaces.get(space) ?? new SavedObjectStore();
    this.#spaces.set(space, store);
    return store;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.cutsPages && request.url?.includes('/app/')) return void request.destroy();
    const { status, body, type, headers } = await this.#answer(request).catch((error: unknown) =>
      refusal(500, 'Internal Server Error', String(error)),
    );
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    // as Kibana 8.11 sends them; with its default settings it may be framed by any page
    response.writeHead(status, {
      'content-type': type ?? 'application/json; charset=utf-8',
      'content-security-policy':
        "script-src 'report-sample' 'self'; worker-src 'report-sample' 'self' blob:; style-src 'report-sample' 'self' 'unsafe-inline'",
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'kbn-name': 'stand-in',
      ...headers,
    });
    response.end(text);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const address = new URL(request.url ?? '/', 'http://kibana');
    this.requests.push(`${request.method} ${request.url}`);
    const body = await bytesOf(request);
    if (this.isStarting) return { status: 503, body: 'Kibana server is not ready yet', type: 'text/plain' };
    const [, space = '', path = ''] = /^(?:\/s\/([a-z0-9_-]+))?(\/.*)$/.exec(address.pathname) ?? [];
    const isKnown = this.#isKnown(request);
    if (path === '/api/status' && request.method === 'GET') return this.#status(isKnown);
    if (path === '/app/dashboards' && request.method === 'GET') return this.#page(request, isKnown);
    if (path === '/page.js') return { status: 200, body: SCRIPT, type: 'text/javascript' };
    if (path === '/login' && request.method === 'GET') return { status: 200, body: LOGIN_PAGE, type: 'text/html' };
    if (path === '/login.js') return { status: 200, body: LOGIN_SCRIPT, type: 'text/javascript' };
    if (path === '/internal/security/login' && request.method === 'POST') return this.#logIn(body);
    if (!path.startsWith('/api/')) return NOT_FOUND;
    if (!isKnown) return refusal(401, 'Unauthorized', 'Unauthorized');
    if (request.method !== 'GET' && request.headers['kbn-xsrf'] === undefined) {
      return badRequest('Request must contain a kbn-xsrf header.');
    }
    if (request.method !== 'POST') return NOT_FOUND;
    if (path === '/api/saved_objects/_import') return this.#import(request, address.searchParams, body, space);
    if (path === '/api/saved_objects/_export') return this.#export(request, body, space);
    return NOT_FOUND;
  }

  #page(request: IncomingMessage, isKnown: boolean): Answer {
    this.pageLogins.push(request.headers.authorization);
    if (isKnown || this.#login.isLoggedIn(request)) return { status: 200, body: PAGE, type: 'text/html' };
    const location = `/login?next=${encodeURIComponent(request.url ?? '/')}`;
    return { status: 302, body: '', headers: { location } };
  }

  #logIn(body: Buffer): Answer {
    const { username, password } = JSON.parse(body.toString()).params;
    const isRight = username === this.#options.username && password === this.#options.password;
    if (!isRight) return refusal(401, 'Unauthorized', 'Unauthorized');
    return { status: 200, body: { location: '/' }, headers: { 'set-cookie': this.#login.begin() } };
  }

  #isKnown({ headers: { authorization } }: IncomingMessage): boolean {
    const { username, password, apiKey } = this.#options;
    if (username === undefined && apiKey === undefined) return true;
    const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    return authorization === (apiKey === undefined ? basic : `ApiKey ${apiKey}`);
  }

  /** Who is not logged in is told the level alone. */
  #status(isKnown: boolean): Answer {
    const overall = { level: 'available', summary: 'All services and plugins are available' };
    if (!isKnown) return { status: 200, body: { status: { overall: { level: overall.level } } } };
    const version = { number: this.version, build_number: 1, build_hash: 'stand-in', build_snapshot: false };
    return {
      status: 200,
      body: { name: 'stand-in', uuid: 'stand-in', version, status: { overall, core: {}, plugins: {} } },
    };
  }

  async #import(
    { headers }: IncomingMessage,
    parameters: URLSearchParams,
    body: Buffer,
    space: string,
  ): Promise<Answer> {
    const contentType = headers['content-type'] ?? '';
    if (!contentType.startsWith('multipart/form-data;')) {
      return refusal(415, 'Unsupported Media Type', 'Unsupported Media Type');
    }
    for (const [name, value] of parameters) {
      if (!IMPORT_PARAMETERS.includes(name))
        return badRequest(`[request query.${name}]: definition for this key is missing`);
      if (value !== 'true' && value !== 'false')
        return badRequest(`[request query.${name}]: expected value of type [boolean]`);
    }
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) {
      return badRequest('[request body.file]: expected value of type [Stream] but got [undefined]');
    }
    if (!file.name.endsWith('.ndjson')) return badRequest(`Invalid file extension .${file.name.split('.').at(-1)}`);
    if (this.importAnswer !== null) return this.importAnswer;
    const lines = (await file.text()).split('\n').filter((line) => line !== '');
    const objects = lines.map((line) => JSON.parse(line) as StoredObject);
    return { status: 200, body: this.objects(space).import(objects, parameters.get('overwrite') === 'true') };
  }

  #export({ headers }: IncomingMessage, body: Buffer, space: string): Answer {
    if (!headers['content-type']?.startsWith('application/json')) {
      return refusal(415, 'Unsupported Media Type', 'Unsupported Media Type');
    }
    const { objects, includeReferencesDeep, excludeExportDetails, ...rest } = JSON.parse(body.toString());
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) return badRequest(`[request body.${unknown}]: definition for this key is missing`);
    if (includeReferencesDeep !== true || excludeExportDetails !== true) return badRequest('not what is expected here');
    const { objects: found, missing } = this.objects(space).export(objects);
    if (missing.length > 0) {
      const message = 'Error fetching objects to export';
      return {
        status: 400,
        body: { statusCode: 400, error: 'Bad Request', message, attributes: { objects: missing } },
      };
    }
    return { status: 200, body: found.map((object) => JSON.stringify(object)).join('\n'), type: 'application/ndjson' };
  }
}

/** What a browser sees: which dashboard, which time, which query it was asked for. */
const PAGE = `<!doctype html><html lang="en"><title>Kibana stand-in</title>
<body style="margin:0;padding:24px;font:14px/1.6 system-ui;background:#f7f8fc;color:#343741">
<h1 style="font-size:18px">Dashboard, in Kibana's place</h1><pre id="asked" style="white-space:pre-wrap"></pre>
<script src="/page.js"></script></body></html>`;
const SCRIPT = `const show = () => { document.querySelector('#asked').textContent = decodeURIComponent(location.hash); };
addEventListener('hashchange', show); show();`;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
