import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Rendering } from '../phrases/rendering.ts';
import type { User } from '../population/user.ts';
import type { Content } from '../topics/topic-content.ts';
import type { Voice } from '../voices/voice.ts';

/** What a tweet has to say, in which voice. */
export interface Assignment {
  readonly voice: Voice;
  readonly content: Content;
  readonly sentiment: Sentiment;
  readonly author: User;
}

/** What is said, before anybody typed it. */
export interface Draft {
  readonly sentences: readonly string[];
  /** Says all by itself: nobody is addressed, nothing added. */
  readonly isComplete: boolean;
  /** How often a link belongs to it. */
  readonly linkShare: number;
}

/** A longer text gets no closing sentence, so that emoji, hashtags and a link still fit. */
const MOST_BODY_CHARACTERS = 200;
const FEW_LINKS = 0.04;

export function draftOf(assignment: Assignment, rendering: Rendering): Draft {
  const { content, sentiment, author } = assignment;
  if (author.isBot) return { sentences: [say(content.news, rendering)], isComplete: true, linkShare: 0.95 };
  return sentiment === 'neutral' ? factual(assignment, rendering) : opinionated(assignment, sentiment, rendering);
}

function factual(assignment: Assignment, rendering: Rendering): Draft {
  const { content, voice } = assignment;
  const tone = voice.tones.neutral;
  const roll = rendering.random.fraction();
  if (roll < 0.4) return surrounded([say(content.news, rendering)], voice.newsOpeners, assignment, rendering, 0.4);
  if (roll < 0.48) {
    const sentences = [say(content.news, rendering), say(content.asks, rendering)];
    return surrounded(sentences, voice.newsOpeners, assignment, rendering, 0.2);
  }
  if (roll < 0.76) return surrounded([say(content.asks, rendering)], tone.openers, assignment, rendering);
  if (roll < 0.89) return surrounded([say(tone.opinions, rendering)], tone.openers, assignment, rendering);
  if (roll < 0.94) return surrounded([say(tone.tagged, rendering)], tone.openers, assignment, rendering);
  return quoting(content.news, assignment, rendering);
}

function opinionated(assignment: Assignment, sentiment: 'positive' | 'negative', rendering: Rendering): Draft {
  const { content, voice } = assignment;
  const { random } = rendering;
  const tone = voice.tones[sentiment];
  const own = sentiment === 'positive' ? content.good : content.bad;
  if (sentiment === 'negative' && random.chance(0.1)) {
    const remark = say(random.chance(0.6) ? content.sarcasm : voice.sarcasm, rendering);
    return { sentences: [remark], isComplete: true, linkShare: 0 };
  }
  const roll = random.fraction();
  if (roll < 0.39) return surrounded([say(own, rendering)], tone.openers, assignment, rendering);
  if (roll < 0.54) return surrounded([say(tone.opinions, rendering)], tone.openers, assignment, rendering);
  if (roll < 0.9) {
    const sentences = [say(tone.opinions, rendering), say(own, rendering)];
    return surrounded(sentences, tone.openers, assignment, rendering);
  }
  if (roll < 0.94) return surrounded([say(tone.tagged, rendering)], tone.openers, assignment, rendering);
  return quoting(own, assignment, rendering);
}

/** Somebody else's words, and what the author feels about them. */
function quoting(phrases: readonly Phrase[], assignment: Assignment, rendering: Rendering): Draft {
  const { voice, sentiment, author } = assignment;
  const [open, close] = author.habit === 'careful' ? voice.quotes : ['"', '"'];
  const words = say(phrases, rendering)
    .replace(/« ?|"(?=\p{L})/gu, '‘')
    .replace(/ ?»|"/g, '’');
  const quoted = `${open}${words}${close}`;
  return {
    sentences: [quoted, say(voice.tones[sentiment].reactions, rendering)],
    isComplete: true,
    linkShare: 0.3,
  };
}

/** With an opener before and a closer after, sometimes, and at times a hashtag in between. */
function surrounded(
  [first = '', ...rest]: readonly string[],
  openers: readonly Phrase[],
  { voice, sentiment }: Assignment,
  rendering: Rendering,
  linkShare = FEW_LINKS,
): Draft {
  const { random } = rendering;
  const last = rest.at(-1) ?? first;
  const sentences = [first, ...rest];
  if (random.chance(0.34)) lead(sentences, say(openers, rendering));
  if (random.chance(0.07) && !first.includes('#')) sentences[0] = `${sentences[0]} ${rendering.hashtag()}`.trimEnd();
  const closers =
    last.endsWith('?') && sentiment === 'neutral' ? voice.questionClosers : voice.tones[sentiment].closers;
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  if (random.chance(0.42) && length < MOST_BODY_CHARACTERS - 50) sentences.push(say(closers, rendering));
  return { sentences, isComplete: false, linkShare };
}

function lead(sentences: string[], opener: string): void {
  if (/[!?.]$/.test(opener)) sentences.unshift(opener);
  else sentences[0] = `${opener} ${sentences[0]}`;
}

function say(phrases: readonly Phrase[], rendering: Rendering): string {
  return rendering.random.pick(phrases)(rendering);
}
