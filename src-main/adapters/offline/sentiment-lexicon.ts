import frenchTranslation from 'afinn-165-multilingual/build/AFINN-fr.json' with { type: 'json' };
import Sentiment from 'sentiment';

export type LexiconLanguage = 'en' | 'fr';

/** What the words of a text add up to. */
export interface LexiconReading {
  /** Sum of the words' scores, each −5 to 5. */
  readonly score: number;
  /** How many words of the lexicon it holds. */
  readonly hits: number;
  /** Lower-case words without punctuation. */
  readonly tokens: readonly string[];
}

const NEGATION_BEFORE = new Set(['pas', 'jamais', 'sans', 'aucun', 'aucune', 'ni', 'guère']);
const NEGATION_AFTER = new Set(['pas', 'jamais', 'plus', 'guère']);
const NEGATION_PARTICLE = new Set(['ne', 'n']);

/** Words whose machine-translated score is of another meaning: `plus` (more) scores 3, `vol` (flight) −2, `or` (but) 2. */
const MISTRANSLATED = new Set(['', 'plus', 'or', 'vol', 'don']);

/** French negates around the verb (`n'aime pas`) and before an adjective (`pas bon`). */
const frenchNegation = {
  apply(tokens: readonly string[], cursor: number, tokenScore: number): number {
    const before = tokens[cursor - 1] ?? '';
    const after = tokens[cursor + 1] ?? '';
    const around = NEGATION_PARTICLE.has(before) && NEGATION_AFTER.has(after);
    return around || NEGATION_BEFORE.has(before) || after === 'pas' ? -tokenScore : tokenScore;
  },
};

/** The translation's single words in lower case; its phrases can never match, the library looks at words. */
function frenchLabels(): Record<string, number> {
  const entries = Object.entries(frenchTranslation as Record<string, number | null>)
    .map(([word, score]) => [word.toLowerCase(), score] as const)
    .filter((entry): entry is readonly [string, number] => typeof entry[1] === 'number')
    .filter(([word]) => !word.includes(' ') && !MISTRANSLATED.has(word));
  return Object.fromEntries(entries);
}

const CURLY_APOSTROPHE = /\u2019/g;
const MAY_HOLD_EMOJI = /[\u2190-\uffff]/;
/** The selector behind an emoji says how to draw it; the lexicon has the emoji alone. */
const EMOJI = /(\p{Extended_Pictographic})\ufe0f?/gu;
const ELISION = /\b(j|l|m|t|s|d|n|c|qu)'/gi;

/** AFINN-165 in English and French, with the library's emoji in both. */
export class SentimentLexicon {
  readonly #library = new Sentiment();

  constructor() {
    this.#library.registerLanguage('fr', { labels: frenchLabels(), scoringStrategy: frenchNegation });
  }

  read(text: string, language: LexiconLanguage): LexiconReading {
    const { score, tokens, calculation } = this.#library.analyze(separate(text, language), { language });
    return { score, hits: calculation.length, tokens };
  }
}

/** Emoji and elided words (`j'adore`) become words of their own: the library splits at spaces only. */
function separate(text: string, language: LexiconLanguage): string {
  const straight = text.replace(CURLY_APOSTROPHE, "'");
  const elided = language === 'fr' ? straight.replace(ELISION, '$1 ') : straight;
  return MAY_HOLD_EMOJI.test(elided) ? elided.replace(EMOJI, ' $1 ') : elided;
}
