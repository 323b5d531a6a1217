import type { Clock } from '#engine/ports/clock.ts';
import type { ServiceReport, ServiceState, StackService, StackState } from '#shared/contract/stack.ts';
import type { DeclaredService } from './compose-file.ts';
import type { Container } from './containers.ts';
import { type Activity, seen } from './service-state.ts';

interface Glance {
  readonly services: readonly DeclaredService[];
  readonly containers: readonly Container[];
  readonly answering: ReadonlySet<StackService>;
  /** To be fetched in this start. */
  readonly missingImages: ReadonlySet<string>;
  readonly activity: Activity;
  readonly startedAtMs: number | null;
}

/** What was seen of the services from one look to the next: since when each is as it is, and how long it took to arrive. */
export class StackView {
  readonly #clock: Clock;
  readonly #since = new Map<StackService, { readonly state: ServiceState; readonly sinceMs: number | null }>();
  readonly #arrivals = new Map<StackService, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  forgetArrivals(): void {
    this.#arrivals.clear();
  }

  reports(glance: Glance): readonly ServiceReport[] {
    const readyOnes = new Set(glance.services.map(({ name }) => name).filter((name) => glance.answering.has(name)));
    return glance.services.map((service) => {
      const { name, image, port } = service;
      const sight = seen({
        service,
        container: glance.containers.find(({ Service }) => Service === name),
        answers: glance.answering.has(name),
        isImageMissing: glance.missingImages.has(image),
        activity: glance.activity,
        readyOnes,
      });
      const sinceMs = this.#note(name, sight.state, glance);
      const arrivedAfterMs = this.#arrivals.get(name) ?? null;
      return { name, image, address: `localhost:${port}`, ...sight, sinceMs, arrivedAfterMs };
    });
  }

  stateOf(reports: readonly ServiceReport[], activity: Activity): StackState {
    if (activity !== null) return activity === 'up' ? 'starting' : 'stopping';
    if (reports.length > 0 && reports.every(({ state }) => state === 'ready')) return 'up';
    return reports.every(({ state }) => state === 'absent') ? 'down' : 'partly';
  }

  /** @returns since when; null where it has been so from the first look on */
  #note(name: StackService, state: ServiceState, { activity, startedAtMs }: Glance): number | null {
    const before = this.#since.get(name);
    if (before?.state === state) return before.sinceMs;
    const nowMs = this.#clock.nowMs();
    const isFirstLook = before === undefined && activity === null;
    const sinceMs = isFirstLook ? null : nowMs;
    this.#since.set(name, { state, sinceMs });
    const isArrival = state === 'ready' && before !== undefined && startedAtMs !== null;
    if (isArrival && !this.#arrivals.has(name)) this.#arrivals.set(name, nowMs - startedAtMs);
    return sinceMs;
  }
}
