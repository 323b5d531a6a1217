import type { Scenario } from '#shared/domain/simulation.ts';
import { EVEN_TEMPO, type Tempo } from '../pace.ts';
import type { ScenarioPlan } from './scenario-plan.ts';

const nothing = () => null;
const MINUTE_MS = 60_000;
const BURST_MS = 10_000;
const BURST_SPEED = 3;
const QUIET_SPEED = 0.6;

/** 5 to 1 for 10 s of each minute: 10 s × 3 + 50 s × 0.6 = 60 s. */
const BURST_TEMPO: Tempo = {
  bentMs: (elapsedMs) => {
    const inMinuteMs = elapsedMs % MINUTE_MS;
    const quietMs = Math.max(0, inMinuteMs - BURST_MS);
    return elapsedMs - inMinuteMs + (inMinuteMs - quietMs) * BURST_SPEED + quietMs * QUIET_SPEED;
  },
  speed: (elapsedMs) => (elapsedMs % MINUTE_MS < BURST_MS ? BURST_SPEED : QUIET_SPEED),
};

const PLANS: Readonly<Record<Scenario, ScenarioPlan>> = {
  steady: { tempo: EVEN_TEMPO, happening: nothing },
  burst: { tempo: BURST_TEMPO, happening: nothing },
  'breaking-news': { tempo: EVEN_TEMPO, happening: nothing },
  'outage-complaints': { tempo: EVEN_TEMPO, happening: nothing },
  'product-launch': { tempo: EVEN_TEMPO, happening: nothing },
  'spam-wave': { tempo: EVEN_TEMPO, happening: nothing },
};

export const scenarioPlan = (scenario: Scenario): ScenarioPlan => PLANS[scenario];
