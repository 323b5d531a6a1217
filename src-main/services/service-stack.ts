import type { StackReport, StackService } from '#shared/contract/stack.ts';

/** The servers of the profile `local`, started and watched for a person. */
export interface ServiceStack {
  /** Looks now. */
  read(): Promise<StackReport>;
  /** Resolves when the start has begun. @throws STACK_UNAVAILABLE, STACK_BLOCKED, STACK_BUSY */
  up(wish: { readonly anyway: boolean }): Promise<StackReport>;
  /** Resolves when the services are gone. Their data stay unless `volumes`. @throws STACK_… */
  down(wish: { readonly volumes: boolean }): Promise<StackReport>;
  /** The newest lines, oldest first. @throws STACK_… */
  logs(wish: { readonly service?: StackService | undefined; readonly lines: number }): Promise<readonly string[]>;
  /** Resolves when a start or stop under way has ended, well or not; at once where none is. */
  settled(): Promise<StackReport>;
  /** Tells each change while a start or stop is under way. @returns call it to stop listening. */
  subscribe(listener: (report: StackReport) => void): () => void;
  /** Stops watching; the services stay as they are. */
  close(): Promise<void>;
}
