import type { Scenario } from '#shared/domain/simulation.ts';
import { EVEN_TEMPO } from '../pace.ts';
import { type TopicSource, topicFrom } from '../topics/topic-content.ts';
import { VOICES } from '../voices/voices.ts';
import { BREAKING_NEWS, BREAKING_NEWS_PHASES } from './breaking-news.ts';
import { BURST_TEMPO } from './burst.ts';
import { OUTAGE, OUTAGE_PHASES } from './outage.ts';
import { LAUNCH, LAUNCH_PHASES } from './product-launch.ts';
import { type Phase, type ScenarioPlan, story } from './scenario-plan.ts';
import { SPAM, SPAM_PHASES } from './spam.ts';

const nothing = () => null;

function evenly(sources: readonly TopicSource[], phases: readonly Phase[], isByBots = false): ScenarioPlan {
  const topics = sources.map((source) => topicFrom(source, { en: VOICES.en.lists, fr: VOICES.fr.lists }));
  return { tempo: EVEN_TEMPO, happening: story(topics, phases, isByBots) };
}

const PLANS: Readonly<Record<Scenario, ScenarioPlan>> = {
  steady: { tempo: EVEN_TEMPO, happening: nothing },
  burst: { tempo: BURST_TEMPO, happening: nothing },
  'breaking-news': evenly(BREAKING_NEWS, BREAKING_NEWS_PHASES),
  'outage-complaints': evenly([OUTAGE], OUTAGE_PHASES),
  'product-launch': evenly([LAUNCH], LAUNCH_PHASES),
  'spam-wave': evenly(SPAM, SPAM_PHASES, true),
};

export const scenarioPlan = (scenario: Scenario): ScenarioPlan => PLANS[scenario];
