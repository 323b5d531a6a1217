import { z } from 'zod';
import { tweetFilterSchema } from '../domain/insights.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { request } from './request.ts';

/**
 * `absent`: nothing listens there. `unreachable`: something keeps us from it. `starting`: it is there and not yet ready.
 * `failed`: it answers, and not with what we need.
 */
export const KIBANA_STATES = [
  'absent',
  'unreachable',
  'starting',
  'old version',
  'importing',
  'ready',
  'failed',
] as const;
export type KibanaState = (typeof KIBANA_STATES)[number];

export interface KibanaReport {
  readonly state: KibanaState;
  /** As the settings have it. */
  readonly url: string;
  /** null until it told. */
  readonly version: string | null;
  /** Why it can't be used now, and what to do. */
  readonly error: ErrorShape | null;
  /** Whether this profile writes its tweets to the Elasticsearch that Kibana shows. */
  readonly isFed: boolean;
  /** Whether our dashboard was found there; null where nobody could look. */
  readonly hasDashboard: boolean | null;
  /** The dashboard with the wished range and filter: for a browser, and without Kibana's own frame. */
  readonly dashboardUrl: string;
  readonly embedUrl: string;
}

/** What the dashboard is to show. */
export const kibanaLookSchema = z.strictObject({
  filter: tweetFilterSchema,
  /** A range that ends now and moves on; left out: what the filter says, or everything there is. */
  lastMs: z.number().int().min(1_000).max(31_536_000_000).optional(),
});
export type KibanaLook = z.infer<typeof kibanaLookSchema>;

export const KIBANA_REQUESTS = {
  'kibana.read': request<KibanaReport>()(kibanaLookSchema),
  /** Puts our objects there, over what was made of them by hand. */
  'kibana.import': request<KibanaReport>()(kibanaLookSchema),
} as const;
