import { z } from 'zod';
import { MAX_RATE_PER_SECOND } from '../domain/rate.ts';
import { SIMULATED_LANGUAGES } from '../domain/simulation.ts';

/** How a person gives such a value. What a form sends as text is read by `fromText`. */
export type SettingForm =
  | { readonly control: 'number'; readonly min: number; readonly max: number }
  | { readonly control: 'choice'; readonly values: readonly string[] }
  | { readonly control: 'switch' }
  | { readonly control: 'amount'; readonly unit: string }
  | { readonly control: 'rate' }
  | { readonly control: 'weights'; readonly names: readonly string[] }
  | { readonly control: 'text'; readonly mayBeEmpty: boolean };

/** How one kind of value is checked, read from text (environment, flags) and described. */
export interface Kind<Schema extends z.ZodType> {
  /** Checks the value as it stands in tweetscope.json. */
  readonly schema: Schema;
  /** What is allowed, in words that follow "allowed:". */
  readonly allowed: string;
  readonly form: SettingForm;
  /** Text as its value; text that is none comes back unchanged, for the schema to refuse. */
  readonly fromText: (text: string) => unknown;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const numberFromText = (text: string): unknown => (NUMBER.test(text.trim()) ? Number(text) : text);
const grouped = (value: number) => value.toLocaleString('en-US');

export function integer(min: number, max: number) {
  return {
    schema: z.number().int().min(min).max(max),
    allowed: `a whole number from ${grouped(min)} to ${grouped(max)}`,
    form: { control: 'number', min, max } as const,
    fromText: numberFromText,
  } satisfies Kind<z.ZodType>;
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const form = { control: 'choice', values } as const;
  return { schema: z.enum(values), allowed: values.join(', '), form, fromText: asIs } satisfies Kind<z.ZodType>;
}

export function text(allowed: string, pattern: RegExp = /[^\s]/) {
  const form = { control: 'text', mayBeEmpty: pattern.test('') } as const;
  return { schema: z.string().max(4_096).regex(pattern), allowed, form, fromText: asIs } satisfies Kind<z.ZodType>;
}

export function optionalText(allowed: string) {
  const form = { control: 'text', mayBeEmpty: true } as const;
  return {
    schema: z.string().max(4_096),
    allowed: `${allowed}, or empty`,
    form,
    fromText: asIs,
  } satisfies Kind<z.ZodType>;
}

export function yesOrNo() {
  const words: Readonly<Record<string, boolean>> = {
    true: true,
    yes: true,
    1: true,
    false: false,
    no: false,
    0: false,
  };
  return {
    schema: z.boolean(),
    allowed: 'true or false',
    form: { control: 'switch' } as const,
    fromText: (value: string) => words[value.toLowerCase()] ?? value,
  } satisfies Kind<z.ZodType>;
}

/** A positive amount, or `unlimited`: not Infinity, which JSON turns into null on its way to another process. */
export function amountOrUnlimited(unit: string) {
  return {
    schema: z.union([z.literal('unlimited'), z.number().positive()]),
    allowed: `a number of ${unit} above 0, or unlimited`,
    form: { control: 'amount', unit } as const,
    fromText: numberFromText,
  } satisfies Kind<z.ZodType>;
}

export const FILE_RATE = 'recorded';

export function rate() {
  return {
    schema: z.union([z.number().min(0).max(MAX_RATE_PER_SECOND), z.enum(['natural', FILE_RATE, 'max'])]),
    allowed: `tweets per second from 0 to ${grouped(MAX_RATE_PER_SECOND)}, max, natural (simulator) or recorded (files)`,
    form: { control: 'rate' } as const,
    fromText: numberFromText,
  } satisfies Kind<z.ZodType>;
}

/** Weights by language: `{ "en": 3, "fr": 1 }`; as text `en:3,fr:1`, or `en,fr` for equal shares. */
export function languageWeights() {
  const weights = z.partialRecord(z.enum(SIMULATED_LANGUAGES), z.number().min(0).max(1_000));
  return {
    schema: weights.refine((given) => Object.values(given).some((weight) => weight > 0)),
    allowed: `weights for ${SIMULATED_LANGUAGES.join(' and ')}, one of them above 0, for example en:3,fr:1 or en,fr`,
    form: { control: 'weights', names: SIMULATED_LANGUAGES } as const,
    fromText: weightsFromText,
  } satisfies Kind<z.ZodType>;
}

function weightsFromText(list: string): unknown {
  const entries = list.split(',').map((part) => {
    const [language, weight = '1'] = part.split(':');
    return [(language ?? '').trim(), numberFromText(weight)] as const;
  });
  const isDoubled = new Set(entries.map(([language]) => language)).size < entries.length;
  return isDoubled ? list : Object.fromEntries(entries);
}

function asIs(value: string): unknown {
  return value;
}
