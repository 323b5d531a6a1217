import { setting } from './setting.ts';
import { amountOrUnlimited, integer, oneOf, optionalText, text } from './setting-kinds.ts';

export const FALLBACKS = ['wait', 'offline', 'dead-letters'] as const;
export type FallbackChoice = (typeof FALLBACKS)[number];
export const ANSWER_FORMATS = ['auto', 'json-schema', 'json-object', 'text'] as const;
export type AnswerFormatChoice = (typeof ANSWER_FORMATS)[number];

/** A name and password in an address would be printed with it. */
const URL_WITHOUT_SECRETS = /^https?:\/\/[^\s@]+$/;

/** What analyses, and how a model over the network is asked, paid and spared. */
export const OPENAI_SETTINGS = {
  'analyser.kind': setting(oneOf(['offline', 'openai']), {
    description: 'What finds sentiment and topic: the offline model, or a model of OpenAI or a compatible server.',
    default: 'offline',
    example: 'openai',
    flag: '--analyser <name>',
    isAnotherRun: true,
  }),
  'openai.model': setting(text('the name of a model'), {
    description: 'Model that is asked.',
    default: 'gpt-4.1-mini',
    example: 'gpt-4o',
    isAnotherRun: true,
  }),
  'openai.baseUrl': setting(text('an http or https address without name and password', URL_WITHOUT_SECRETS), {
    description: 'Where the model is: OpenAI, or any server that speaks Chat Completions.',
    default: 'https://api.openai.com/v1',
    example: 'http://localhost:11434/v1',
    isAnotherRun: true,
  }),
  'openai.apiKey': setting(optionalText('a key'), {
    description: 'Key for that server.',
    default: '',
    example: 'from the environment',
    secret: true,
  }),
  'openai.organization': setting(optionalText('an organisation'), {
    description: 'Organisation that is charged, for keys of several.',
    default: '',
    example: 'org-1a2b3c',
  }),
  'openai.timeoutMs': setting(integer(1_000, 600_000), {
    description: 'How long to wait for an answer, in milliseconds.',
    default: 30_000,
    example: '120000',
  }),
  'openai.answerFormat': setting(oneOf(ANSWER_FORMATS), {
    description:
      'How the form of answers is asked for; auto begins with a JSON schema and asks for less where the server refuses it.',
    default: 'auto',
    example: 'json-object',
  }),
  'openai.tweetsPerRequest': setting(integer(1, 100), {
    description: 'Most tweets in one request; 1 where no tweet may ever be read beside another.',
    default: 20,
    example: '1',
  }),
  'openai.tokensPerRequest': setting(integer(200, 100_000), {
    description: 'Most tokens of tweets in one request, as estimated before.',
    default: 3_000,
    example: '1000',
  }),
  'openai.concurrency': setting(integer(1, 64), {
    description: 'Requests under way at the same time.',
    default: 8,
    example: '2',
  }),
  'openai.lingerMs': setting(integer(0, 10_000), {
    description: 'Longest a tweet waits for others to fill its request, in milliseconds.',
    default: 250,
    example: '1000',
  }),
  'openai.requestsPerMinute': setting(amountOrUnlimited('requests'), {
    description: 'Most requests a minute; what the server allows counts as well.',
    default: 'unlimited',
    example: '500',
  }),
  'openai.tokensPerMinute': setting(amountOrUnlimited('tokens'), {
    description: 'Most tokens a minute; what the server allows counts as well.',
    default: 'unlimited',
    example: '200000',
  }),
  'openai.maxRetries': setting(integer(0, 20), {
    description: 'How often a request that failed for a passing reason is sent again.',
    default: 4,
    example: '8',
  }),
  'openai.fallback': setting(oneOf(FALLBACKS), {
    description:
      'What becomes of tweets without a sound answer: they wait, are asked again and in the end go to the dead letters, the offline model judges them (and they are marked), or they go to the dead letters at once.',
    default: 'wait',
    example: 'offline',
  }),
  'openai.budgetPerSessionUsd': setting(amountOrUnlimited('US dollars'), {
    description: 'Most money in one session.',
    default: 'unlimited',
    example: '5',
  }),
  'openai.budgetPerMinuteUsd': setting(amountOrUnlimited('US dollars'), {
    description: 'Most money in any minute.',
    default: 'unlimited',
    example: '0.1',
  }),
  'openai.whenBudgetSpent': setting(oneOf(['wait', 'offline']), {
    description:
      'What happens before a budget would be passed: tweets wait, or the offline model judges them (and they are marked).',
    default: 'wait',
    example: 'offline',
  }),
  'openai.pricesFile': setting(optionalText('the path of a JSON file'), {
    description:
      'Prices beside or in place of those that come with Tweetscope, in the form of resources/openai/prices.json.',
    default: '',
    example: './prices.json',
  }),
  'openai.cachedAnswers': setting(integer(0, 100_000_000), {
    description: 'Most answers kept, so that the same text is not paid for twice; 0 keeps none.',
    default: 1_000_000,
    example: '10000000',
  }),
  'openai.keptRequests': setting(integer(0, 10_000_000), {
    description: 'Most requests kept as they were sent and answered, to be looked at.',
    default: 20_000,
    example: '100000',
  }),
} as const;
