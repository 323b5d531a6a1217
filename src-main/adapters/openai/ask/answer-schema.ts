import { z } from 'zod';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { TOPICS } from './topics.ts';

/** What a model says of one tweet. */
export const labelsSchema = z.strictObject({
  sentiment: z.enum(SENTIMENTS),
  topic: z.enum(TOPICS),
  confidence: z.number().min(0).max(1),
  language: z.string().regex(/^[a-z]{2,3}$/),
});
export type Labels = z.output<typeof labelsSchema>;

/** A whole answer, as we check it. */
export const answerSchema = z.strictObject({
  results: z.array(z.strictObject({ id: z.string(), ...labelsSchema.shape })),
});

/**
 * The same as the server is told, by hand: its strict mode knows no bounds and no patterns. It must not change from
 * request to request, or the server compiles it anew each time.
 */
export const ANSWER_JSON_SCHEMA = {
  type: 'object',
  properties: {
    results: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          sentiment: { type: 'string', enum: [...SENTIMENTS] },
          topic: { type: 'string', enum: [...TOPICS] },
          confidence: { type: 'number' },
          language: { type: 'string' },
        },
        required: ['id', 'sentiment', 'topic', 'confidence', 'language'],
        additionalProperties: false,
      },
    },
  },
  required: ['results'],
  additionalProperties: false,
};
