import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { STACK_SERVICES, type StackService } from '#shared/contract/stack.ts';
import { freePorts } from '../../stack/jvm/free-port.ts';
import { startFakeService } from './fake-service.ts';

interface Settings {
  readonly engine: boolean;
  readonly compose: boolean;
  readonly memTotal: number;
  readonly rootDir: string;
  readonly configError?: string;
}

interface Declared {
  readonly image: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly mem_limit: string;
}

const UNIT: Readonly<Record<string, number>> = { m: 1_048_576, g: 1_073_741_824 };

/**
 * A `docker` on the PATH of whoever uses `env`, with the services of our Compose file on free ports. A service becomes
 * healthy, and answers, when the test says that it arrives.
 */
export class DockerStandIn {
  readonly folder: string;
  readonly file: string;
  readonly ports: Readonly<Record<StackService, number>>;
  readonly #running = new Map<StackService, { close(): Promise<void> }>();
  #settings: Settings = { engine: true, compose: true, memTotal: 16e9, rootDir: '' };

  private constructor(folder: string, ports: readonly number[]) {
    this.folder = folder;
    this.file = join(folder, 'project', 'docker-compose.yml');
    this.ports = Object.fromEntries(STACK_SERVICES.map((name, at) => [name, ports[at] ?? 0])) as Record<
      StackService,
      number
    >;
    for (const name of ['bin', 'project', 'images', 'health', 'volumes']) mkdirSync(join(folder, name));
    const text = readFileSync('docker-compose.yml', 'utf8');
    writeFileSync(this.file, text);
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ name: 'tweetscope', services: this.#configured(text) }),
    );
    copyFileSync('test/support/docker/docker.mjs', join(folder, 'docker.mjs'));
    // the wrapper names this Node: which one the PATH finds is nobody's business here
    const wrapper = `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'docker.mjs')}' "$@"\n`;
    writeFileSync(join(folder, 'bin', 'docker'), wrapper);
    chmodSync(join(folder, 'bin', 'docker'), 0o755);
    this.set({});
  }

  static async create(folder: string): Promise<DockerStandIn> {
    return new DockerStandIn(folder, await freePorts(STACK_SERVICES.length));
  }

  /** What finds it on the PATH. */
  get variables(): Record<string, string> {
    const path = [join(this.folder, 'bin'), process.env.PATH].join(delimiter);
    return { PATH: path, DOCKER_STAND_IN: this.folder };
  }

  get env(): NodeJS.ProcessEnv {
    return { ...process.env, ...this.variables };
  }

  /** The command lines it got so far. */
  get calls(): readonly string[] {
    const log = join(this.folder, 'calls.log');
    return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  }

  get hasVolumes(): boolean {
    return existsSync(join(this.folder, 'volumes'));
  }

  set(settings: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...settings };
    writeFileSync(join(this.folder, 'settings.json'), JSON.stringify(this.#settings));
  }

  /** All images are there from now on. */
  fetchImages(): void {
    const { services } = parse(readFileSync(this.file, 'utf8')) as { services: Record<string, Declared> };
    for (const { image } of Object.values(services)) {
      writeFileSync(join(this.folder, 'images', image.replaceAll(/\W/g, '_')), '');
    }
  }

  /** @param isAnswered by something else at its port already */
  async arrive(name: StackService, isAnswered = false): Promise<void> {
    if (!isAnswered) this.#running.set(name, await startFakeService(name, this.ports[name]));
    this.health(name, 'healthy');
  }

  health(name: StackService, health: 'healthy' | 'unhealthy' | 'starting'): void {
    mkdirSync(join(this.folder, 'health'), { recursive: true });
    writeFileSync(join(this.folder, 'health', name), health);
  }

  /** @param state as `docker compose ps` says it, with an exit code: `exited 137` */
  container(name: StackService, state: string): void {
    mkdirSync(join(this.folder, 'containers'), { recursive: true });
    writeFileSync(join(this.folder, 'containers', name), state);
  }

  /** Nothing answers any more. */
  async leave(...names: readonly StackService[]): Promise<void> {
    for (const name of names.length === 0 ? STACK_SERVICES : names) {
      await this.#running.get(name)?.close();
      this.#running.delete(name);
    }
  }

  #configured(text: string): object {
    const { services } = parse(text) as { services: Record<StackService, Declared> };
    const entries = Object.entries(services).map(([name, { image, depends_on, mem_limit }]) => {
      const port = { mode: 'ingress', host_ip: '127.0.0.1', published: String(this.ports[name as StackService]) };
      const bytes = Number.parseInt(mem_limit, 10) * (UNIT[mem_limit.slice(-1)] ?? 1);
      return [name, { image, depends_on, mem_limit: String(bytes), ports: [{ ...port, target: 1, protocol: 'tcp' }] }];
    });
    return Object.fromEntries(entries);
  }
}
