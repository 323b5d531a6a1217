import type { Sentiment } from '#shared/domain/analysis.ts';
import { entries } from '../phrases/noun.ts';
import { type Lists, listsFrom, type Phrase, phrasesFrom } from '../phrases/phrase.ts';

/** What people add, whatever they talk about, to express one sentiment. */
export interface ToneSource {
  /** Lead into a sentence; a comma, colon or exclamation mark is part of it. */
  readonly openers: string;
  /** Sentences about a `{thing}` of any topic. */
  readonly opinions: string;
  /** Sentences about a `{tag}`. */
  readonly tagged: string;
  /** Short sentences that follow another. */
  readonly closers: string;
  /** Answers to a tweet that is quoted: one that feels the same, or a statement without opinion. */
  readonly reactions: string;
  readonly emoji: string;
}

/** How people write in one language. */
export interface VoiceSource {
  /** Lists that all phrases of the language may use. */
  readonly lists: Readonly<Record<string, string>>;
  readonly positive: ToneSource;
  readonly neutral: ToneSource;
  readonly negative: ToneSource;
  /** Leads into a statement without opinion. */
  readonly newsOpeners: string;
  /** Short sentences that follow a question. */
  readonly questionClosers: string;
  /** Praise of a `{thing}` that no reader takes for praise. */
  readonly sarcasm: string;
  readonly quotes: readonly [string, string];
  /** What a careful writer puts before `!` and `?`. */
  readonly spaceBeforeMark: string;
}

export interface Tone {
  readonly openers: readonly Phrase[];
  readonly opinions: readonly Phrase[];
  readonly tagged: readonly Phrase[];
  readonly closers: readonly Phrase[];
  readonly reactions: readonly Phrase[];
  readonly emoji: readonly string[];
}

export interface Voice {
  readonly lists: Lists;
  readonly tones: Readonly<Record<Sentiment, Tone>>;
  readonly newsOpeners: readonly Phrase[];
  readonly questionClosers: readonly Phrase[];
  readonly sarcasm: readonly Phrase[];
  readonly quotes: readonly [string, string];
  readonly spaceBeforeMark: string;
}

export function voiceFrom(source: VoiceSource): Voice {
  const lists = listsFrom(source.lists);
  const phrases = (text: string) => phrasesFrom(text, lists);
  const tone = ({ openers, opinions, tagged, closers, reactions, emoji }: ToneSource): Tone => ({
    openers: phrases(openers),
    opinions: phrases(opinions),
    tagged: phrases(tagged),
    closers: phrases(closers),
    reactions: phrases(reactions),
    emoji: entries(emoji),
  });
  return {
    lists,
    tones: { positive: tone(source.positive), neutral: tone(source.neutral), negative: tone(source.negative) },
    newsOpeners: phrases(source.newsOpeners),
    questionClosers: phrases(source.questionClosers),
    sarcasm: phrases(source.sarcasm),
    quotes: source.quotes,
    spaceBeforeMark: source.spaceBeforeMark,
  };
}
