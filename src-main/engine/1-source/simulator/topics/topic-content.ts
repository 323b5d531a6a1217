import type { Sentiment } from '#shared/domain/analysis.ts';
import type { SimulatedLanguage } from '#shared/domain/simulation.ts';
import { entries, type Noun, type NounsSource, nounsFrom } from '../phrases/noun.ts';
import { type Lists, listsFrom, type Phrase, phrasesFrom } from '../phrases/phrase.ts';

/** What people say about a topic in one language, in the notation of `phrasesFrom`; sentences without final full stop. */
export interface ContentSource {
  /** Hashtags without `#`, the more popular ones first. */
  readonly hashtags: string;
  /** What one can praise or complain about. */
  readonly things: NounsSource;
  /** Lists of the topic's own, for its phrases. */
  readonly lists?: Readonly<Record<string, string>>;
  readonly good: string;
  readonly bad: string;
  /** Statements without opinion, as headlines or in passing. */
  readonly news: string;
  /** Questions without opinion. */
  readonly asks: string;
  /** Praise that no reader takes for praise. */
  readonly sarcasm: string;
  readonly emoji: string;
}

export interface TopicSource {
  /** In English whatever the language: the topic of the hidden truth. */
  readonly name: string;
  /** How much it is talked about, beside the others. */
  readonly weight: number;
  readonly moods: Moods;
  readonly en: ContentSource;
  readonly fr: ContentSource;
}

/** Weights of the intended sentiments. */
export type Moods = Readonly<Record<Sentiment, number>>;

export interface Content {
  readonly hashtags: readonly string[];
  readonly things: readonly Noun[];
  readonly good: readonly Phrase[];
  readonly bad: readonly Phrase[];
  readonly news: readonly Phrase[];
  readonly asks: readonly Phrase[];
  readonly sarcasm: readonly Phrase[];
  readonly emoji: readonly string[];
}

export interface Topic {
  readonly name: string;
  readonly weight: number;
  readonly moods: Moods;
  readonly content: Readonly<Record<SimulatedLanguage, Content>>;
}

/** @param common lists of the language that every topic may use */
export function contentFrom(source: ContentSource, common: Lists): Content {
  const lists = listsFrom(source.lists ?? {}, common);
  const phrases = (text: string) => phrasesFrom(text, lists);
  return {
    hashtags: entries(source.hashtags),
    things: nounsFrom(source.things),
    good: phrases(source.good),
    bad: phrases(source.bad),
    news: phrases(source.news),
    asks: phrases(source.asks),
    sarcasm: phrases(source.sarcasm),
    emoji: entries(source.emoji),
  };
}

export function topicFrom(source: TopicSource, common: Readonly<Record<SimulatedLanguage, Lists>>): Topic {
  const { name, weight, moods } = source;
  return {
    name,
    weight,
    moods,
    content: { en: contentFrom(source.en, common.en), fr: contentFrom(source.fr, common.fr) },
  };
}
