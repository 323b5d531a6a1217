/** Codes of an analyser that asks a model over the network. They heal: mended outside, the next attempt succeeds. */
export const ANALYSER_ERROR_CODES = {
  ANALYSER_UNAUTHORIZED: {
    summary: 'The model’s server refused the key, or there is none.',
    hint: 'Set openai.apiKey to a key that may use the model; the tweets wait in the log.',
    retryable: true,
  },
  ANALYSER_MODEL_UNKNOWN: {
    summary: 'The model’s server does not know the model, or nothing is at that address.',
    hint: 'Check openai.model and openai.baseUrl (with /v1); the tweets wait in the log.',
    retryable: true,
  },
  ANALYSER_REQUEST_REFUSED: {
    summary: 'The model’s server refuses every request.',
    hint: 'The message has its reason; check the settings openai.*. The tweets wait in the log.',
    retryable: true,
  },
  ANALYSER_QUOTA_SPENT: {
    summary: 'The account with the model’s server has no credit left.',
    hint: 'Add credit there, or choose analyser.kind offline; the tweets wait in the log.',
    retryable: true,
  },
  ANALYSER_BUDGET_SPENT: {
    summary: 'The budget for the model is spent.',
    hint: 'Raise openai.budgetPerSessionUsd or openai.budgetPerMinuteUsd, or start a new session; the tweets wait in the log.',
    retryable: true,
  },
  ANALYSIS_REFUSED: {
    summary: 'The model gave no sound answer for this tweet, though asked for it alone.',
    hint: 'Set openai.fallback to offline or dead-letters where such tweets should not wait.',
    retryable: true,
  },
  ANALYSIS_GIVEN_UP: {
    summary: 'The model gave no sound answer for this tweet, however often it was asked.',
    hint: 'Redrive it from the dead letters with another model, or set openai.fallback to offline to have such tweets judged.',
    retryable: false,
  },
} as const;
