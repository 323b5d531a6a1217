import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

interface Advisory {
  readonly severity: 'low' | 'moderate' | 'high' | 'critical';
  readonly title: string;
}

const BULK = '/-/npm/v1/security/advisories/bulk';

/** In the place of a registry that npm asks for advisories: the bulk format, and of the packages what npm looks up. */
export class RegistryStandIn {
  /** By the name of the package; every version has it. */
  advisories: Readonly<Record<string, Advisory>> = {};
  /** It answers no audits, as some mirrors do. */
  isMirror = false;
  /** What it was asked about: names and their versions. */
  asked: Readonly<Record<string, readonly string[]>> = {};
  /** npm remembers what it made of an advisory by its id. */
  #nextId = 1;
  readonly #server: Server = createServer(async (request, response) => {
    const { status, body } = await this.#answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  static async start(): Promise<RegistryStandIn> {
    const registry = new RegistryStandIn();
    registry.#server.listen(0, '127.0.0.1');
    await once(registry.#server, 'listening');
    return registry;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage): Promise<{ readonly status: number; readonly body: unknown }> {
    if (request.method === 'GET') return this.#package(decodeURIComponent((request.url ?? '/').slice(1)));
    if (this.isMirror) return { status: 405, body: { message: '405 Method Not Allowed' } };
    if (request.url !== BULK) return { status: 404, body: { error: 'not found' } };
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const sent = Buffer.concat(parts);
    this.asked = JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString());
    const found = Object.entries(this.advisories).filter(([name]) => name in this.asked);
    return { status: 200, body: Object.fromEntries(found.map(([name, one]) => [name, [bulkOf(this.#nextId++, one)]])) };
  }

  #package(name: string) {
    const versions = this.asked[name] ?? [];
    if (versions.length === 0) return { status: 404, body: { error: 'not found' } };
    const known = Object.fromEntries(versions.map((version) => [version, { name, version }]));
    return { status: 200, body: { name, 'dist-tags': { latest: versions[0] }, versions: known } };
  }
}

function bulkOf(id: number, { severity, title }: Advisory) {
  const url = `https://example.org/advisories/${id}`;
  return { id, url, title, severity, vulnerable_versions: '*', cwe: [], cvss: { score: 0, vectorString: null } };
}
