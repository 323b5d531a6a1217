import { z } from 'zod';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { nothing, request } from './request.ts';

/** In the order they come up. */
export const STACK_SERVICES = ['zookeeper', 'kafka', 'elasticsearch', 'kibana', 'cassandra'] as const;
export type StackService = (typeof STACK_SERVICES)[number];

/**
 * `absent`: there is no container, or it stopped. `waiting`: for what it needs. `fetching`: its image is on its way.
 * `starting`: it runs and does not answer yet. `failed`: it ended, ends again and again, or its health check fails.
 */
export type ServiceState = 'absent' | 'waiting' | 'fetching' | 'starting' | 'ready' | 'stopping' | 'failed';

export interface ServiceReport {
  readonly name: StackService;
  readonly image: string;
  /** Where it answers on this machine. */
  readonly address: string;
  readonly state: ServiceState;
  /** The services it can't start without, as long as they are not ready. */
  readonly waitsFor: readonly StackService[];
  /** When it came into this state, as far as this process saw it; null where nothing happened since it looks. */
  readonly sinceMs: number | null;
  /** From the start of all to its first answer; null where this process did not see it arrive. */
  readonly arrivedAfterMs: number | null;
  /** What went wrong with it, in Docker's words; empty when nothing did. */
  readonly detail: string;
}

/** What keeps the services from coming up, found before they are started. Bytes where it is about size. */
export type StackProblem =
  | { readonly kind: 'docker missing' }
  | { readonly kind: 'compose missing' }
  | { readonly kind: 'engine silent'; readonly detail: string }
  | { readonly kind: 'file unusable'; readonly file: string; readonly detail: string }
  | {
      readonly kind: 'port taken';
      readonly service: StackService;
      readonly port: number;
      readonly holder: string | null;
    }
  | { readonly kind: 'memory low'; readonly needed: number; readonly available: number; readonly isBlocking: boolean }
  | { readonly kind: 'disk low'; readonly needed: number; readonly available: number; readonly folder: string };

export type StackState = 'unavailable' | 'down' | 'starting' | 'partly' | 'up' | 'stopping';

export interface StackReport {
  readonly state: StackState;
  readonly services: readonly ServiceReport[];
  readonly problems: readonly StackProblem[];
  /** Why the last start or stop did not end well. */
  readonly error: ErrorShape | null;
  /** When the start under way, or the last one of this process, began. */
  readonly startedAtMs: number | null;
  readonly nowMs: number;
  /** The Compose file in use. */
  readonly file: string;
}

/** Whether a start makes sense: too little disk or memory may still do. */
export function isBlocking(problem: StackProblem): boolean {
  return problem.kind === 'memory low' ? problem.isBlocking : problem.kind !== 'disk low';
}

export const stackUpSchema = z.strictObject({
  /** In spite of what stands in the way, as far as Docker lets us. */
  anyway: z.boolean().default(false),
});
export const stackDownSchema = z.strictObject({
  /** The data of all services with them. */
  volumes: z.boolean().default(false),
});
export const stackLogsSchema = z.strictObject({
  service: z.enum(STACK_SERVICES).optional(),
  lines: z.number().int().min(1).max(1_000).default(200),
});

export const STACK_REQUESTS = {
  'stack.read': request<StackReport>()(nothing),
  /** Answers when it has begun; how it goes on comes by the event `stack`. */
  'stack.up': request<StackReport>()(stackUpSchema),
  'stack.down': request<StackReport>()(stackDownSchema),
  'stack.logs': request<{ readonly lines: readonly string[] }>()(stackLogsSchema),
} as const;
