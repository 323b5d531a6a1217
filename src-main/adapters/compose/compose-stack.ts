import { type Clock, sleep } from '#engine/ports/clock.ts';
import { isBlocking, type StackProblem, type StackReport, type StackService } from '#shared/contract/stack.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ServiceStack } from '../../services/service-stack.ts';
import { problemWords } from '../../services/stack-words.ts';
import { composeArguments, type DeclaredService } from './compose-file.ts';
import { type Container, containersOf } from './containers.ts';
import { DockerCommand, lastWords, type Output } from './docker-command.ts';
import { type Examined, examineDocker, portProblems, sizeProblems } from './examine.ts';
import { PROBES } from './probes/probes.ts';
import type { Activity } from './service-state.ts';
import { StackView } from './stack-view.ts';

export interface ComposeStackOptions {
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  /** Between two looks while services come up or go down, ms. */
  readonly lookEveryMs?: number;
  /** How long a service may fail, once all are started, before the start counts as failed, ms. */
  readonly failsWithinMs?: number;
}

const LOOK_EVERY_MS = 500;
const FAILS_WITHIN_MS = 20_000;
const ARRIVES_WITHIN_MS = 600_000;

const unavailable = ({ kind }: StackProblem) => kind !== 'port taken' && kind !== 'memory low' && kind !== 'disk low';

/** The services of the Compose file, by the program `docker`. It is asked, never spoken to by its socket: who may, decides it. */
export class ComposeStack implements ServiceStack {
  readonly #options: ComposeStackOptions;
  readonly #docker: DockerCommand;
  readonly #view: StackView;
  readonly #listeners = new Set<(report: StackReport) => void>();
  readonly #closing = new AbortController();
  #activity: Activity = null;
  /** As it was when what is under way began: it is not asked again at every look. */
  #examined: Examined | null = null;
  #missingImages: ReadonlySet<string> = new Set();
  #error: TweetscopeError | null = null;
  #startedAtMs: number | null = null;
  #underWay: Promise<void> = Promise.resolve();

  constructor(options: ComposeStackOptions) {
    this.#options = options;
    this.#docker = new DockerCommand(options.env);
    this.#view = new StackView(options.clock);
  }

  async read(): Promise<StackReport> {
    const { file, clock } = this.#options;
    const { problems, services } = await this.#examine();
    const isUsable = !problems.some(unavailable);
    const containers = isUsable ? await this.#containers() : [];
    const answering = await this.#answering(services, containers);
    const reports = this.#view.reports({
      services,
      containers,
      answering,
      missingImages: this.#missingImages,
      activity: this.#activity,
      startedAtMs: this.#startedAtMs,
    });
    const isIdle = isUsable && this.#activity === null;
    const absent = services.filter(
      ({ name }) => !containers.some(({ Service, State }) => Service === name && State === 'running'),
    );
    const allProblems = isIdle ? [...problems, ...(await portProblems(absent))] : problems;
    return {
      state: isUsable ? this.#view.stateOf(reports, this.#activity) : 'unavailable',
      services: reports,
      problems: isIdle
        ? [...allProblems, ...(await sizeProblems(this.#docker, absent, this.#missingImages.size))]
        : allProblems,
      error: this.#error?.toShape() ?? null,
      startedAtMs: this.#startedAtMs,
      nowMs: clock.nowMs(),
      file,
    };
  }

  async up({ anyway }: { readonly anyway: boolean }): Promise<StackReport> {
    this.#refuseIfBusy();
    this.#activity = 'up';
    try {
      await this.#refuseIfBlocked(anyway);
    } catch (thrown) {
      this.#activity = null;
      this.#examined = null;
      throw thrown;
    }
    this.#error = null;
    this.#startedAtMs = this.#options.clock.nowMs();
    this.#view.forgetArrivals();
    const command = this.#compose('up', '--detach');
    this.#begin(async () => {
      await this.#lookWhile(command);
      this.#failUnless(await command, 'start');
      await this.#lookUntilAllAnswer();
    });
    return this.read();
  }

  async down({ volumes }: { readonly volumes: boolean }): Promise<StackReport> {
    this.#refuseIfBusy();
    this.#activity = 'down';
    this.#error = null;
    const command = this.#compose('down', ...(volumes ? ['--volumes'] : []));
    this.#begin(async () => {
      await this.#lookWhile(command);
      this.#failUnless(await command, 'stop');
    });
    await this.#underWay;
    if (this.#error !== null) throw this.#error;
    return this.read();
  }

  async logs({
    service,
    lines,
  }: {
    readonly service?: StackService;
    readonly lines: number;
  }): Promise<readonly string[]> {
    const which = service === undefined ? [] : [service];
    const args = ['logs', '--no-color', '--tail', String(lines), ...which];
    const output = await this.#docker.run(composeArguments(this.#options.file, ...args));
    if (output === null) throw blocked('STACK_UNAVAILABLE', [{ kind: 'docker missing' }]);
    if (output.code !== 0) throw new TweetscopeError('STACK_UNAVAILABLE', `no logs: ${lastWords(output.stderr)}`);
    return output.stdout
      .split('\n')
      .filter((line) => line !== '')
      .slice(-lines);
  }

  async settled(): Promise<StackReport> {
    await this.#underWay;
    return this.read();
  }

  subscribe(listener: (report: StackReport) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#underWay;
  }

  #begin(work: () => Promise<void>): void {
    this.#underWay = work()
      .catch((thrown: unknown) => {
        this.#error = TweetscopeError.from(thrown);
      })
      .then(async () => {
        this.#activity = null;
        this.#examined = null;
        this.#missingImages = new Set();
        if (!this.#closing.signal.aborted) this.#tell(await this.read());
      });
  }

  #compose(...args: readonly string[]): Promise<Output | null> {
    return this.#docker.run(composeArguments(this.#options.file, ...args), this.#closing.signal);
  }

  async #lookWhile(command: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = command.then(() => {
      isOver = true;
    });
    while (!isOver) {
      this.#tell(await this.read());
      await Promise.race([over, this.#pause()]);
    }
  }

  /** All containers are started then; the last ones still warm up. */
  async #lookUntilAllAnswer(): Promise<void> {
    const { clock, failsWithinMs = FAILS_WITHIN_MS } = this.#options;
    const endMs = clock.nowMs() + ARRIVES_WITHIN_MS;
    while (!this.#closing.signal.aborted) {
      const report = await this.read();
      this.#tell(report);
      if (report.services.every(({ state }) => state === 'ready')) return;
      const failed = report.services.find(
        ({ state, sinceMs }) => state === 'failed' && clock.nowMs() - (sinceMs ?? 0) > failsWithinMs,
      );
      if (failed !== undefined)
        throw new TweetscopeError('STACK_FAILED', `${failed.name} does not come up: ${failed.detail}`);
      const late = report.services.find(({ state }) => state !== 'ready');
      if (clock.nowMs() > endMs)
        throw new TweetscopeError('STACK_FAILED', `${late?.name} does not answer after 10 min`);
      await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return sleep(this.#options.clock, this.#options.lookEveryMs ?? LOOK_EVERY_MS, this.#closing.signal);
  }

  #failUnless(output: Output | null, what: string): void {
    if (output?.code === 0 || this.#closing.signal.aborted) return;
    throw new TweetscopeError(
      'STACK_FAILED',
      `Docker could not ${what} the services: ${lastWords(output?.stderr ?? '')}`,
    );
  }

  #refuseIfBusy(): void {
    if (this.#activity === null) return;
    const what = this.#activity === 'up' ? 'started' : 'stopped';
    throw new TweetscopeError('STACK_BUSY', `the services are being ${what} now`);
  }

  async #refuseIfBlocked(anyway: boolean): Promise<void> {
    const { problems, services } = await this.#examine();
    if (problems.length > 0) throw blocked('STACK_UNAVAILABLE', problems);
    const containers = await this.#containers();
    const absent = services.filter(
      ({ name }) => !containers.some(({ Service, State }) => Service === name && State === 'running'),
    );
    this.#missingImages = await this.#findMissingImages(absent);
    const sizes = await sizeProblems(this.#docker, absent, this.#missingImages.size);
    const blocking = [...(await portProblems(absent)), ...sizes].filter(isBlocking);
    if (blocking.length > 0 && !anyway) throw blocked('STACK_BLOCKED', blocking);
  }

  async #examine(): Promise<Examined> {
    const examined = this.#examined ?? (await examineDocker(this.#docker, this.#options.file));
    if (this.#activity !== null) this.#examined = examined;
    return examined;
  }

  async #findMissingImages(services: readonly DeclaredService[]): Promise<ReadonlySet<string>> {
    const images = services.map(({ image }) => image);
    if (images.length === 0) return new Set();
    const output = await this.#docker.run(['image', 'inspect', '--format', '{{json .RepoTags}}', ...images]);
    // with a registry before the name where the engine writes one
    return new Set(images.filter((image) => !(output?.stdout ?? '').includes(`${image}"`)));
  }

  async #containers(): Promise<readonly Container[]> {
    const output = await this.#docker.run(composeArguments(this.#options.file, 'ps', '--all', '--format', 'json'));
    return output?.code === 0 ? containersOf(output.stdout) : [];
  }

  async #answering(
    services: readonly DeclaredService[],
    containers: readonly Container[],
  ): Promise<ReadonlySet<StackService>> {
    const running = services.filter(({ name }) =>
      containers.some(({ Service, State }) => Service === name && State === 'running'),
    );
    const answers = await Promise.all(
      running.map(async ({ name, port }) => ((await PROBES[name](port)) ? [name] : [])),
    );
    return new Set(answers.flat());
  }

  #tell(report: StackReport): void {
    for (const listener of this.#listeners) listener(report);
  }
}

function blocked(code: 'STACK_UNAVAILABLE' | 'STACK_BLOCKED', problems: readonly StackProblem[]): TweetscopeError {
  const words = problems.map(problemWords);
  return new TweetscopeError(code, words.map(({ what }) => what).join('; '), {
    hint: words.map(({ advice }) => advice).join(' '),
    data: { problems },
  });
}
