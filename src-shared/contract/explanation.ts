import { z } from 'zod';
import type { Explanation } from '../domain/explanation.ts';
import { request } from './request.ts';

/** A tweet the engine or a store knows, or a text that need not be anywhere. */
export const explainSchema = z.union([
  z.strictObject({ tweetId: z.string().regex(/^\d{1,32}$/) }),
  z.strictObject({
    text: z.string().max(25_000),
    lang: z.string().max(35),
    hashtags: z.array(z.string().max(300)).max(100),
  }),
]);

export type ExplanationAnswer =
  /** By the analyser there is now, which need not be the one that judged the tweet. */
  | { readonly explanation: Explanation; readonly whyNot: null }
  /** `analyser`: it can't say why. `unknown`: no tweet has this id. */
  | { readonly explanation: null; readonly whyNot: 'analyser' | 'unknown' };

export const EXPLANATION_REQUESTS = {
  'analysis.explain': request<ExplanationAnswer>()(explainSchema),
} as const;
