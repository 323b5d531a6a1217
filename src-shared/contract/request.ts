import { z } from 'zod';

export interface RequestSpec<Input extends z.ZodType, Data> {
  readonly input: Input;
  /** Type only: nothing is ever here. */
  readonly data?: Data;
}

export const request =
  <Data>() =>
  <Input extends z.ZodType>(input: Input): RequestSpec<Input, Data> => ({ input });

/** The input of a request that needs none. */
export const nothing = z.strictObject({});
