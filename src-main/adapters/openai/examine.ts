import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ChatClient } from './ask/chat-client.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { troubleOf } from './trouble.ts';

/** Asks the server for its models: whether it answers, takes the key, and has ours. @returns one line for a person @throws TweetscopeError */
export async function examine(client: ChatClient, options: OpenAiOptions, signal: AbortSignal): Promise<string> {
  const { baseUrl, model, apiKey } = options;
  const key = apiKey === '' ? 'no key' : 'key accepted';
  let isThere: boolean;
  try {
    isThere = await client.findModel(signal);
  } catch (thrown) {
    const { error } = troubleOf(thrown);
    // A server that lists no models may still answer questions.
    if (error.code === 'ANALYSER_MODEL_UNKNOWN')
      return `${baseUrl} answers and lists no models, so ${model} was not looked for`;
    throw error;
  }
  if (!isThere) throw new TweetscopeError('ANALYSER_MODEL_UNKNOWN', `${baseUrl} has no model "${model}"`);
  return `${baseUrl}, ${key}, model there`;
}
