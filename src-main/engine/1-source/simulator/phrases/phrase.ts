import { entries } from './noun.ts';
import type { Rendering } from './rendering.ts';

/** Writes one wording of itself. */
export type Phrase = (rendering: Rendering) => string;

/** Named lists that phrases may refer to. */
export type Lists = Readonly<Record<string, readonly Phrase[]>>;

const RANGE = /^(\d+)-(\d+)$/;
const BUILT_IN: Lists = {
  thing: [(rendering) => rendering.nextNoun().plain],
  'of thing': [(rendering) => rendering.nextNoun().of],
  'to thing': [(rendering) => rendering.nextNoun().to],
  user: [(rendering) => rendering.mention()],
  tag: [(rendering) => rendering.hashtag()],
};

/**
 * Compiles a list of phrases, one a line or separated by `;`. In a phrase
 * - `{this|that|}` is one of several, each again a phrase; `[maybe]` is there half of the time;
 * - `{3-9}` is a whole number in that range; `{friend}` an entry of the list of that name;
 * - `{thing}` is a noun phrase of the topic, `{of thing}` and `{to thing}` the same after of (de) and to (à);
 * - `<is,are>` or `<beau,belle,beaux,belles>` agrees with the last thing;
 * - `{user}` is a mention, `{tag}` a hashtag.
 * @throws Error naming the phrase where a bracket is open or a list unknown: the vocabulary is part of the program
 */
export function phrasesFrom(source: string, lists: Lists): Phrase[] {
  return entries(source).map((text) => new Parser(text, { ...lists, ...BUILT_IN }).parse());
}

/** Compiles named lists, each able to refer to those before it and to `known`. */
export function listsFrom(sources: Readonly<Record<string, string>>, known: Lists = {}): Lists {
  let lists = known;
  for (const [name, source] of Object.entries(sources)) lists = { ...lists, [name]: phrasesFrom(source, lists) };
  return lists;
}

class Parser {
  readonly #text: string;
  readonly #lists: Lists;
  #at = 0;

  constructor(text: string, lists: Lists) {
    this.#text = text;
    this.#lists = lists;
  }

  parse(): Phrase {
    const phrase = this.#sequence('');
    if (this.#at < this.#text.length) throw new Error(`unexpected "${this.#text[this.#at]}" in "${this.#text}"`);
    return phrase;
  }

  /** Reads up to one of the characters in `ends`, without it. */
  #sequence(ends: string): Phrase {
    const parts: (string | Phrase)[] = [];
    while (this.#at < this.#text.length && !ends.includes(this.#text[this.#at] as string)) {
      const opening = this.#text[this.#at];
      if (opening === '{') parts.push(this.#braces());
      else if (opening === '[') parts.push(this.#optional());
      else if (opening === '<') parts.push(this.#agreement());
      else parts.push(this.#literal(ends));
    }
    return sequenceOf(parts);
  }

  #literal(ends: string): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !`{[<}]>${ends}`.includes(this.#text[this.#at] as string)) this.#at++;
    if (this.#at === start) throw new Error(`unexpected "${this.#text[start]}" in "${this.#text}"`);
    return this.#text.slice(start, this.#at);
  }

  #braces(): Phrase {
    const end = this.#text.indexOf('}', this.#at);
    const inside = this.#text.slice(this.#at + 1, end);
    if (/[|{[<]/.test(inside)) return choiceOf(this.#alternatives());
    this.#at = end + 1;
    const range = RANGE.exec(inside);
    if (range !== null) return numberBetween(Number(range[1]), Number(range[2]));
    const list = this.#lists[inside];
    if (list === undefined) throw new Error(`no list "${inside}" for "${this.#text}"`);
    return choiceOf(list);
  }

  #alternatives(): Phrase[] {
    const phrases: Phrase[] = [];
    do {
      this.#at++;
      phrases.push(this.#sequence('|}'));
    } while (this.#text[this.#at] === '|');
    this.#skip('}');
    return phrases;
  }

  #optional(): Phrase {
    this.#at++;
    const phrase = this.#sequence(']');
    this.#skip(']');
    return (rendering) => (rendering.random.chance(0.5) ? phrase(rendering) : '');
  }

  #agreement(): Phrase {
    const end = this.#text.indexOf('>', this.#at);
    const forms = this.#text.slice(this.#at + 1, end).split(',');
    if (end < 0 || (forms.length !== 2 && forms.length !== 4)) throw new Error(`two or four forms in "${this.#text}"`);
    this.#at = end + 1;
    const [first, second, third, fourth] = forms as [string, string, string?, string?];
    const byForm = third === undefined ? [first, first, second, second] : [first, second, third, fourth as string];
    return (rendering) => byForm[rendering.noun.form] as string;
  }

  #skip(character: string): void {
    if (this.#text[this.#at] !== character) throw new Error(`"${character}" missing in "${this.#text}"`);
    this.#at++;
  }
}

function sequenceOf(parts: readonly (string | Phrase)[]): Phrase {
  const [first, ...rest] = parts;
  if (rest.length === 0) return typeof first === 'function' ? first : () => first ?? '';
  return (rendering) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(rendering);
    return text;
  };
}

function choiceOf(phrases: readonly Phrase[]): Phrase {
  if (phrases.length === 1) return phrases[0] as Phrase;
  return (rendering) => rendering.random.pick(phrases)(rendering);
}

function numberBetween(low: number, high: number): Phrase {
  return (rendering) => String(rendering.random.between(low, high));
}
