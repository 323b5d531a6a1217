import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { type RawData, WebSocket } from 'ws';
import type { EngineEvents, EventName } from '#shared/contract/events.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ServerFrame } from '#shared/contract/wire.ts';
import type { ContractHost, EventListener } from '../../../../src-main/shells/contract-host.ts';
import { startWebShell, type WebShell, type WebShellOptions } from '../../../../src-main/shells/web/start-web-shell.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A host that answers with what it was asked, and tells events when a test says so. */
export class EchoHost implements ContractHost {
  readonly #listeners = new Set<EventListener>();
  readonly asked: { readonly name: string; readonly input: unknown }[] = [];
  answer: (name: string, input: unknown) => Promise<Result<unknown>> = async (name, input) => ({
    ok: true,
    data: { name, input },
  });

  async request(name: string, input: unknown): Promise<Result<unknown>> {
    this.asked.push({ name, input });
    return this.answer(name, input);
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell<Name extends EventName>(name: Name, payload: EngineEvents[Name]): void {
    for (const listener of this.#listeners) listener(name, payload);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }
}

export interface Fixture {
  readonly host: EchoHost;
  readonly shell: WebShell;
  dispose(): Promise<void>;
}

export async function startFixture(options: Partial<WebShellOptions> = {}): Promise<Fixture> {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder.path, 'renderer', 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(folder.path, 'renderer', 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(folder.path, 'secret.json'), '"outside"');
  const host = new EchoHost();
  const shell = await startWebShell({ host, rendererDirectory: join(folder.path, 'renderer'), ...options });
  const dispose = async () => {
    await shell.close();
    folder.dispose();
  };
  return { host, shell, dispose };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Raw HTTP: unlike fetch it sends any Host, and paths as they are. */
export function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = { host: `127.0.0.1:${port}`, ...headers };
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

export function tokenOf(address: string): string {
  return new URL(address).searchParams.get('token') ?? '';
}

/** Opens an address as a browser does, and keeps its cookie. */
export async function openAddress({ port }: WebShell, address: string): Promise<string> {
  const answer = await get(port, `/?token=${tokenOf(address)}`);
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

/** A page's end of the WebSocket, with all it got so far. */
export class TestPage {
  readonly frames: ServerFrame[] = [];
  readonly socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: RawData) => {
      this.frames.push(JSON.parse(data.toString()) as ServerFrame);
      for (const check of this.#waiting) check();
    });
  }

  static open(port: number, headers: Record<string, string>, path = '/contract'): Promise<TestPage> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    const page = new TestPage(socket);
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(page));
      socket.on('error', reject);
    });
  }

  static async connect(shell: WebShell): Promise<TestPage> {
    const cookie = await openAddress(shell, shell.newAddress());
    return TestPage.open(shell.port, { cookie, origin: `http://127.0.0.1:${shell.port}` });
  }

  send(frame: unknown): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** Resolves with what `find` finds in the frames, as soon as it does. */
  until<Found>(find: (frames: readonly ServerFrame[]) => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const check = () => {
        const found = find(this.frames);
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  resultOf(id: number): Promise<Result<unknown>> {
    return this.until((frames) => {
      const found = frames.find((frame) => frame.kind === 'result' && frame.id === id);
      return found?.kind === 'result' ? found.result : undefined;
    });
  }

  closed(): Promise<number> {
    return new Promise((resolve) => this.socket.on('close', resolve));
  }
}
