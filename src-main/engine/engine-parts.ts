import type { SimulatorChange, SimulatorState } from '#shared/domain/simulation.ts';
import type { PipelineOptions } from './pipeline-options.ts';
import type { AlarmLine } from './ports/alarm-line.ts';
import type { Analyser } from './ports/analyser.ts';
import type { Archive } from './ports/archive.ts';
import type { Broker } from './ports/broker.ts';
import type { Clock } from './ports/clock.ts';
import type { SearchIndex } from './ports/search-index.ts';
import type { SessionStore } from './ports/session-store.ts';
import type { TweetSource } from './ports/source.ts';
import type { WatchStore } from './ports/watch-store.ts';
import type { SessionAbout } from './sessions/session-recorder.ts';

/** A source that can be opened again for each run. */
export interface ChosenSource {
  readonly name: string;
  open(): Promise<TweetSource>;
  /** Its switches, where it is the simulator; they keep their positions from run to run. */
  readonly simulator: { configure(change: SimulatorChange): void; state(): SimulatorState } | null;
}

/** Everything the engine works with, picked and owned by `compose.ts`. */
export interface EngineParts {
  readonly source: ChosenSource;
  readonly broker: Broker;
  readonly analyser: Analyser;
  readonly index: SearchIndex;
  readonly archive: Archive;
  readonly watchStore: WatchStore;
  readonly sessionStore: SessionStore;
  /** Who hears of alarms beside the console; null for nobody. */
  readonly alarmLine: AlarmLine | null;
  readonly clock: Clock;
  /** 0–1, to spread retries. */
  readonly random: () => number;
}

export interface EngineOptions {
  readonly profile: string;
  readonly pipeline: PipelineOptions;
  readonly drainTimeoutMs: number;
  /** Why faults can't be rehearsed with this profile, in words; null where they can. */
  readonly rehearsalRefusal: string | null;
  /** What the record of a session tells of the program. */
  readonly about: SessionAbout;
}
