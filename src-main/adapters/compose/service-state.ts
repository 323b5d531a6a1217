import type { ServiceState, StackService } from '#shared/contract/stack.ts';
import type { DeclaredService } from './compose-file.ts';
import type { Container } from './containers.ts';

export type Activity = 'up' | 'down' | null;

export interface Sight {
  readonly service: DeclaredService;
  readonly container: Container | undefined;
  /** Whether it answers us in its own protocol. */
  readonly answers: boolean;
  readonly isImageMissing: boolean;
  /** What is under way. */
  readonly activity: Activity;
  readonly readyOnes: ReadonlySet<StackService>;
}

export interface Seen {
  readonly state: ServiceState;
  readonly waitsFor: readonly StackService[];
  readonly detail: string;
}

/** Of a process that was told to end: 128 and the number of SIGTERM or SIGINT. */
const ENDED_AS_TOLD = [0, 130, 143];
const KILLED = 137;

/** What Docker says and what the service itself answers, as one state. */
export function seen({ service, container, answers, isImageMissing, activity, readyOnes }: Sight): Seen {
  const is = (state: ServiceState, detail = ''): Seen => ({ state, waitsFor: [], detail });
  if (container === undefined || container.State === 'created') {
    if (activity !== 'up') return is(activity === 'down' && container !== undefined ? 'stopping' : 'absent');
    const waitsFor = service.needs.filter((name) => !readyOnes.has(name));
    return { state: isImageMissing && container === undefined ? 'fetching' : 'waiting', waitsFor, detail: '' };
  }
  const { State, Health, ExitCode } = container;
  if (activity === 'down' || State === 'removing') return is(State === 'exited' ? 'absent' : 'stopping');
  if (State === 'paused') return is('failed', 'its container is paused');
  if (State === 'restarting') return is('failed', `it ends again and again, ${endOf(ExitCode)}`);
  if (State === 'running') {
    if (Health === 'unhealthy') return is('failed', 'its health check fails');
    return is(answers && Health !== 'starting' ? 'ready' : 'starting');
  }
  if (activity !== 'up' && ENDED_AS_TOLD.includes(ExitCode)) return is('absent');
  return is('failed', `it ended ${endOf(ExitCode)}`);
}

function endOf(code: number): string {
  return code === KILLED ? 'with code 137: killed, mostly for want of memory' : `with code ${code}`;
}
