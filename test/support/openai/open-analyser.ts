import { OfflineAnalyser } from '../../../src-main/adapters/offline/offline-analyser.ts';
import { OpenAiAnalyser } from '../../../src-main/adapters/openai/openai-analyser.ts';
import type { OpenAiOptions, OpenAiPorts } from '../../../src-main/adapters/openai/openai-options.ts';
import { hastyClock } from '../hasty-clock.ts';
import { seededRandom } from '../seeded-random.ts';
import type { OpenAiStandIn } from './openai-stand-in.ts';

/** A minute passes in a second and a half. */
export const HASTE = 40;
const NONE = Number.POSITIVE_INFINITY;

/** An analyser that asks the stand-in, with what a test changes, on a clock that runs fast. */
export function openAnalyser(
  standIn: Pick<OpenAiStandIn, 'baseUrl' | 'key'>,
  directory: string,
  change: Partial<OpenAiOptions> = {},
  ports: Partial<OpenAiPorts> = {},
): OpenAiAnalyser {
  const options: OpenAiOptions = {
    baseUrl: standIn.baseUrl,
    apiKey: standIn.key,
    organization: '',
    model: 'gpt-4.1-mini',
    timeoutMs: 120_000,
    answerFormat: 'auto',
    tweetsPerRequest: 20,
    tokensPerRequest: 3_000,
    concurrency: 4,
    lingerMs: 0,
    requestsPerMinute: NONE,
    tokensPerMinute: NONE,
    budgetPerSessionUsd: NONE,
    budgetPerMinuteUsd: NONE,
    whenBudgetSpent: 'wait',
    maxRetries: 3,
    fallback: 'wait',
    pricesFile: '',
    cachedAnswers: 10_000,
    keptRequests: 1_000,
    directory,
    readOnly: false,
    ...change,
  };
  return new OpenAiAnalyser(options, {
    clock: hastyClock(HASTE),
    random: seededRandom(7),
    openFallback: () => OfflineAnalyser.open(),
    ...ports,
  });
}
