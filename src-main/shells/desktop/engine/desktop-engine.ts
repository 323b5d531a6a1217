import type { EngineStatus } from '#shared/contract/status.ts';
import type { EventFrame } from '#shared/contract/wire.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { linkOf, type PageLink } from '../guards/page-link.ts';
import type { EngineLine } from './engine-line.ts';
import type { EngineOrder } from './engine-protocol.ts';
import { type EngineState, EngineSupervisor } from './engine-supervisor.ts';
import { answerErrand } from './errand-line.ts';
import type { ErrandHandlers } from './errands.ts';
import { nextOrder } from './last-doing.ts';

interface Options {
  readonly settings: Settings;
  readonly start: (order: EngineOrder) => EngineLine;
  readonly onEvent: (frame: EventFrame) => void;
  readonly onStatus: (status: EngineStatus) => void;
  readonly onLink: (link: PageLink) => void;
  readonly onCrash: (how: string, livedMs: number, lastWords: string) => void;
  readonly onState: (state: EngineState) => void;
  readonly onOutput: (text: string) => void;
  readonly errands: ErrandHandlers;
}

const LAST_WORDS = 8_000;
/** The engine's own drain comes first; this is for one that hangs. */
const END_DEADLINE_MS = 40_000;

/** The engine as the windows know it: one that comes back as it was, whatever happens to its process. */
export class DesktopEngine {
  readonly #options: Options;
  readonly #supervisor: EngineSupervisor;
  readonly #settings: Settings;
  readonly #awaiting: (() => void)[] = [];
  #status: EngineStatus | null = null;
  /** When it was asked to end. */
  #lastStatus: EngineStatus | null = null;
  #lostMs: number | null = null;
  #words = '';

  constructor(options: Options) {
    this.#options = options;
    this.#settings = options.settings;
    this.#supervisor = this.#supervise();
  }

  get settings(): Settings {
    return this.#settings;
  }

  get status(): EngineStatus | null {
    return this.#status;
  }

  get state(): EngineState {
    return this.#supervisor.state;
  }

  get pid(): number | undefined {
    return this.#supervisor.pid;
  }

  get link(): PageLink {
    return linkOf(this.#supervisor.state, this.#lostMs, Date.now());
  }

  /** The name of the file that is the source; null for the simulator, and while nothing is known. */
  get replaying(): string | null {
    const source = this.#status?.source;
    return source === undefined || source.simulator !== null ? null : source.name;
  }

  /** Resolves when the engine takes requests; of one that is refused, never. */
  untilReady(): Promise<void> {
    if (this.#supervisor.state.kind === 'ready') return Promise.resolve();
    return new Promise((resolve) => this.#awaiting.push(resolve));
  }

  start(): void {
    this.#supervisor.start();
  }

  request(name: string, input: unknown) {
    return this.#supervisor.request(name, input);
  }

  findExport(exportId: string) {
    return this.#supervisor.findExport(exportId);
  }

  /** Drains, for at most 40 s. */
  end(): Promise<void> {
    this.#lastStatus = this.#status;
    return this.#supervisor.end(END_DEADLINE_MS);
  }

  /** Starts it again after an end, with what it did before: by its last word a drained one is stopped. */
  goOn(): void {
    this.#status = this.#lastStatus;
    this.start();
  }

  #supervise(): EngineSupervisor {
    const { start, onEvent, onStatus, onOutput, errands } = this.#options;
    return new EngineSupervisor({
      start: () => {
        this.#words = '';
        const line = start(nextOrder(this.#settings, this.#status));
        line.onOutput((text) => {
          this.#words = (this.#words + text).slice(-LAST_WORDS);
          onOutput(text);
        });
        return line;
      },
      onEvent: (frame) => {
        if (frame.name === 'status') {
          this.#status = frame.payload as EngineStatus;
          onStatus(this.#status);
        }
        onEvent(frame);
      },
      onState: (state) => this.#follow(state),
      onErrand: (errand) => answerErrand(errands, errand),
    });
  }

  #follow(state: EngineState): void {
    const { onCrash, onState, onLink } = this.#options;
    if (state.kind === 'ready') {
      this.#lostMs = null;
      for (const resolve of this.#awaiting.splice(0)) resolve();
    } else if (state.kind !== 'starting') this.#lostMs ??= Date.now();
    if (state.kind === 'crashed') onCrash(state.how, state.livedMs, this.#words);
    onState(state);
    onLink(this.link);
  }
}
