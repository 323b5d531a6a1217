import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { spaceAddress } from './dashboard-address.ts';
import { noAnswer } from './kibana-error.ts';
import type { SavedObject } from './objects/saved-object.ts';

export interface KibanaConnection {
  readonly url: string;
  /** Empty for the default one. */
  readonly space: string;
  /** Empty where none is needed; an API key wins over a name. */
  readonly username: string;
  readonly password: string;
  readonly apiKey: string;
}

/** What Kibana tells whom it does not know is less: no version. */
interface StatusAnswer {
  readonly version?: { readonly number?: string };
  readonly status?: { readonly overall?: { readonly level?: string; readonly summary?: string } };
}

interface ImportAnswer {
  readonly success: boolean;
  readonly successCount: number;
  readonly errors?: readonly {
    readonly type: string;
    readonly id: string;
    readonly title?: string;
    readonly error: { readonly type: string; readonly message?: string };
  }[];
}

interface RefusalAnswer {
  readonly message?: string;
}

const STATUS_WITHIN_MS = 5_000;
const OBJECTS_WITHIN_MS = 30_000;
const UNAUTHORIZED = [401, 403];
const FILE_NAME = 'tweetscope.ndjson';

/** The three requests we make of Kibana. @throws KIBANA_… from each */
export class KibanaClient {
  readonly #connection: KibanaConnection;

  constructor(connection: KibanaConnection) {
    this.#connection = connection;
  }

  /** @returns its version; null where it does not tell us. @throws KIBANA_NOT_READY while it starts */
  async version(): Promise<string | null> {
    const url = spaceAddress(this.#connection.url, '');
    const response = await this.#ask(`${url}/api/status`, { method: 'GET' }, STATUS_WITHIN_MS);
    const text = await response.text();
    // Until its plugins are up it answers everything so, in plain text.
    if (response.status === 503) throw notReady(url, summaryOf(text));
    const answer = jsonOf<StatusAnswer>(text);
    const level = answer?.status?.overall?.level;
    if (!response.ok || level === undefined) throw notKibana(url, response);
    if (level === 'unavailable' || level === 'critical') throw notReady(url, answer?.status?.overall?.summary);
    return answer?.version?.number ?? null;
  }

  /** @param file objects as lines of JSON; those of the same ids are overwritten @returns how many there are now */
  async import(file: string): Promise<number> {
    const body = new FormData();
    body.append('file', new Blob([file], { type: 'application/ndjson' }), FILE_NAME);
    const response = await this.#post('_import?overwrite=true', { body });
    const text = await response.text();
    const answer = jsonOf<ImportAnswer>(text);
    if (!response.ok || answer === null) throw importRefused(refusalOf(text, response));
    const [first] = answer.errors ?? [];
    if (first !== undefined) {
      const { type, message } = first.error;
      throw importRefused(`${first.type} ${first.title ?? first.id}: ${message ?? type.replaceAll('_', ' ')}`);
    }
    if (!answer.success) throw importRefused('it says that not all went well');
    return answer.successCount;
  }

  /** An object and all it refers to; null where one of them is missing. */
  async export(type: SavedObject['type'], id: string): Promise<readonly SavedObject[] | null> {
    const wish = { objects: [{ type, id }], includeReferencesDeep: true, excludeExportDetails: true };
    const headers = { 'content-type': 'application/json' };
    const response = await this.#post('_export', { headers, body: JSON.stringify(wish) });
    const text = await response.text();
    if (response.status === 400) return null;
    if (!response.ok) throw importRefused(refusalOf(text, response));
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line) as SavedObject);
  }

  async #post(path: string, init: RequestInit): Promise<Response> {
    const { url, space } = this.#connection;
    const address = `${spaceAddress(url, space)}/api/saved_objects/${path}`;
    return this.#ask(address, { ...init, method: 'POST' }, OBJECTS_WITHIN_MS);
  }

  async #ask(address: string, init: RequestInit, withinMs: number): Promise<Response> {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(this.#login())) headers.set(name, value);
    // Kibana takes nothing that changes something without it: a page of another site can't send it.
    headers.set('kbn-xsrf', 'tweetscope');
    const signal = AbortSignal.timeout(withinMs);
    let response: Response;
    try {
      response = await fetch(address, { ...init, headers, signal, redirect: 'manual' });
    } catch (thrown) {
      throw noAnswer(this.#connection.url, thrown);
    }
    if (UNAUTHORIZED.includes(response.status)) {
      const what = response.status === 401 ? 'does not know us' : 'forbids it to us';
      throw new TweetscopeError('KIBANA_UNAUTHORIZED', `Kibana at ${this.#connection.url} ${what}`);
    }
    return response;
  }

  #login(): Readonly<Record<string, string>> {
    const { apiKey, username, password } = this.#connection;
    if (apiKey !== '') return { authorization: `ApiKey ${apiKey}` };
    if (username === '') return {};
    return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
  }
}

function jsonOf<Answer>(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}

function summaryOf(text: string): string {
  return jsonOf<StatusAnswer>(text)?.status?.overall?.summary ?? text.trim().slice(0, 120);
}

function refusalOf(text: string, { status }: Response): string {
  return jsonOf<RefusalAnswer>(text)?.message ?? `it answers ${status}`;
}

function notReady(url: string, summary = ''): TweetscopeError {
  const why = summary === '' ? '' : `: ${summary}`;
  return new TweetscopeError('KIBANA_NOT_READY', `Kibana at ${url} is not yet ready${why}`);
}

function notKibana(url: string, { status, headers }: Response): TweetscopeError {
  const place = headers.get('location');
  const towards = place === null ? '' : `, and leads to ${place}`;
  return new TweetscopeError('KIBANA_NOT_KIBANA', `What answers at ${url} is no Kibana: it says ${status}${towards}`);
}

function importRefused(why: string): TweetscopeError {
  return new TweetscopeError('KIBANA_IMPORT_REFUSED', `Kibana did not take the dashboards: ${why}`);
}
