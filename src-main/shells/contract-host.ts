import type { EngineEvents, EventName } from '#shared/contract/events.ts';
import type { Result } from '#shared/contract/result.ts';

export type EventListener = <Name extends EventName>(name: Name, payload: EngineEvents[Name]) => void;

/** The engine as a transport sees it, wherever it runs. */
export interface ContractHost {
  /** Parses `input` by the contract's schema, then handles it. Never throws: what fails is in the result. */
  request(name: string, input: unknown): Promise<Result<unknown>>;
  /** @returns call it to stop listening. */
  subscribe(listener: EventListener): () => void;
}
