import type { ParsedInput, RequestData, RequestName } from '#shared/contract/requests.ts';

/** One handler per request of the contract: leaving one out does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (input: ParsedInput<Name>) => RequestData<Name> | Promise<RequestData<Name>>;
};
