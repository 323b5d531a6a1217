import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import shipped from '../../../resources/openai/prices.json' with { type: 'json' };

const priceSchema = z.strictObject({
  input: z.number().min(0),
  cachedInput: z.number().min(0).optional(),
  output: z.number().min(0),
});
const tableSchema = z.strictObject({ source: z.string().optional(), models: z.record(z.string(), priceSchema) });

/** US dollars per million tokens. */
export type Price = z.output<typeof priceSchema>;

export interface Usage {
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
}

/** A snapshot of a model has a date at its end. */
const SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{4})$/;

/** @param file prices of the user, which go before ours; empty for none @throws SETTING_INVALID @returns null where the price is not known */
export function priceOf(model: string, file: string): Price | null {
  const models = { ...shipped.models, ...(file === '' ? {} : readTable(file)) } as Readonly<Record<string, Price>>;
  const name = [model, model.replace(SNAPSHOT, '')].find((one) => Object.hasOwn(models, one));
  return name === undefined ? null : (models[name] ?? null);
}

function readTable(file: string): Readonly<Record<string, Price>> {
  try {
    return tableSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).models;
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll('\n', ' ') : (cause as Error).message;
    throw new TweetscopeError('SETTING_INVALID', `openai.pricesFile: ${file}: ${why}`, {
      cause,
      hint: 'Compare it with resources/openai/prices.json.',
    });
  }
}

/** US dollars. */
export function costOf({ inputTokens, cachedInputTokens, outputTokens }: Usage, price: Price): number {
  const fresh = Math.max(0, inputTokens - cachedInputTokens);
  const cached = cachedInputTokens * (price.cachedInput ?? price.input);
  return (fresh * price.input + cached + outputTokens * price.output) / 1e6;
}
