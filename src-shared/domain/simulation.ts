import { z } from 'zod';
import { MAX_RATE_PER_SECOND } from './rate.ts';

export const SCENARIOS = [
  'steady',
  'burst',
  'breaking-news',
  'outage-complaints',
  'product-launch',
  'spam-wave',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const SIMULATED_LANGUAGES = ['en', 'fr'] as const;
export type SimulatedLanguage = (typeof SIMULATED_LANGUAGES)[number];

export const rateSchema = z.union([z.number().min(0).max(MAX_RATE_PER_SECOND), z.enum(['natural', 'max'])]);

/** What can be changed while the simulator runs; a field left out stays as it is. */
export const simulatorChangeSchema = z.strictObject({
  rate: rateSchema.optional(),
  scenario: z.enum(SCENARIOS).optional(),
  /** Share of each language, any positive weights: `{ en: 3, fr: 1 }` is three quarters English. */
  languageWeights: z.partialRecord(z.enum(SIMULATED_LANGUAGES), z.number().min(0).max(1_000)).optional(),
});
export type SimulatorChange = z.infer<typeof simulatorChangeSchema>;

/** Settings of the simulator as they stand. */
export interface SimulatorState {
  readonly rate: z.infer<typeof rateSchema>;
  readonly scenario: Scenario;
  readonly languageWeights: Readonly<Partial<Record<SimulatedLanguage, number>>>;
  readonly seed: number;
}
