import type { PromptMessage } from '#shared/contract/model-answer.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Labels } from './answer-schema.ts';
import type { ChatReply } from './chat-client.ts';
import { type Control, drawControls } from './controls.ts';
import { shuffled } from './plan-requests.ts';
import { messagesFor, type NamedText } from './prompt.ts';
import { readAnswer } from './read-answer.ts';

/** One request: its tweets, shuffled under names drawn for it alone, with controls among them. */
export interface Question {
  readonly messages: readonly PromptMessage[];
  /** Tweets asked of; without the controls. */
  readonly size: number;
  /** All that stands in the request. */
  readonly texts: readonly NamedText[];
  /** By the tweet's place in what was given. */
  readonly names: readonly string[];
  readonly controls: ReadonlyMap<string, Control>;
}

const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';
const NAME_LENGTH = 4;

/** @param random 0–1 */
export function questionOf(texts: readonly string[], random: () => number): Question {
  const taken = new Set<string>();
  const named = texts.map((text) => ({ name: newName(taken, random), text }));
  // A tweet alone has no neighbour to bend.
  const drawn = texts.length > 1 ? drawControls(random) : [];
  const controls = new Map(drawn.map((control) => [newName(taken, random), control]));
  const controlTexts = [...controls].map(([name, { text }]) => ({ name, text }));
  const all = shuffled([...named, ...controlTexts], random);
  return { messages: messagesFor(all), size: texts.length, texts: all, names: named.map(({ name }) => name), controls };
}

export type Judged =
  | { readonly ok: true; readonly labels: ReadonlyMap<string, Labels> }
  | { readonly ok: false; readonly error: TweetscopeError };

/** Whether an answer may be believed. */
export function judgeReply(question: Question, reply: ChatReply): Judged {
  if (reply.refusal !== '') return unsound(`the model declined: ${reply.refusal.slice(0, 200)}`);
  if (reply.finishReason === 'content_filter') return unsound('a content filter stopped the answer');
  if (reply.finishReason === 'length') return unsound('the answer was cut off at its longest');
  const reading = readAnswer(
    reply.content,
    question.texts.map(({ name }) => name),
  );
  if (!reading.ok) return unsound(`the answer is malformed: ${reading.problem}`);
  for (const [name, control] of question.controls) {
    const found = reading.labels.get(name)?.sentiment;
    if (found !== control.sentiment) {
      return unsound(`a ${control.sentiment} control text was called ${found}: a tweet may have bent the answer`);
    }
  }
  return { ok: true, labels: reading.labels };
}

function unsound(message: string): Judged {
  return { ok: false, error: new TweetscopeError('ANALYSIS_REFUSED', message) };
}

/** So that no text can guess how another is called. */
function newName(taken: Set<string>, random: () => number): string {
  for (;;) {
    const name = Array.from({ length: NAME_LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
