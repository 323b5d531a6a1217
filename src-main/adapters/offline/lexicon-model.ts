import type { Analysis } from '#shared/domain/analysis.ts';
import { classScores, strongest } from './class-scores.ts';
import { type LexiconLanguage, SentimentLexicon } from './sentiment-lexicon.ts';
import { TopicFinder } from './topic-finder.ts';

export const MODEL_NAME = 'afinn-165/5.0.2';

/** What the model looks at. */
export interface ModelInput {
  readonly text: string;
  readonly lang: string;
  readonly hashtags: readonly string[];
}

export type Judgement = Omit<Analysis, 'durationMs'>;

/** Sentiment by AFINN-165, topic by vocabulary. Knows English and French; reads all else as English, with low confidence. */
export class LexiconModel {
  readonly #lexicon = new SentimentLexicon();
  readonly #topics = new TopicFinder();

  judge({ text, lang, hashtags }: ModelInput): Judgement {
    const known = knownLanguage(lang);
    const language = known ?? 'en';
    const { score, hits, tokens } = this.#lexicon.read(text, language);
    const scores = classScores(score, hits, known !== null);
    const sentiment = strongest(scores);
    return {
      sentiment,
      topic: this.#topics.find(tokens, hashtags),
      confidence: scores[sentiment],
      scores,
      language,
      model: MODEL_NAME,
    };
  }
}

/** `fr-CA` is French too. */
function knownLanguage(lang: string): LexiconLanguage | null {
  const primary = lang.slice(0, 2).toLowerCase();
  const isPrimary = lang.length === 2 || lang[2] === '-' || lang[2] === '_';
  return isPrimary && (primary === 'en' || primary === 'fr') ? primary : null;
}
