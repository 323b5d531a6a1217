import { detect } from 'tinyld/light';
import type { Token } from './sentiment/tokens.ts';

/**
 * Words that almost every sentence of a language has some of. A claim of that language is doubted without any: then, and
 * without a claim, the library is asked, which takes longer than the analysis itself.
 */
const COMMON_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(`the a an i i'm it it's is are was be been to of and in on for with at my your you me we he she they this that so just not
    have has had do don't can will what how why when who if but or as from out up by get got no all about`),
  fr: setOf(`le la les l' un une des du de d' je j' tu il elle on nous vous ils elles c' ce cette ces mon ma mes ton son sa et est
    en à au aux pour dans sur avec que qu' qui pas ne n' a ai ont suis plus mais ou où si trop très tout y se s' me m'`),
  de: setOf(`der die das ein eine einen und ist nicht ich du er sie es wir ihr zu in im auf mit für von den dem des sich auch
    so wie was bei aus nach hat habe mich mir noch nur aber wenn dass war kein`),
  es: setOf(`el la los las un una de del y que es en no me mi tu se lo le por para con a al su ya si pero más yo muy como
    está qué hoy este esta todo`),
  it: setOf(`il lo la i gli le l' un un' una di del della e è che in non mi ti si per con a al da ma ho ha sono come più questo
    questa se anche tutto o ci`),
  pt: setOf(`o a os as um uma de do da e é que em no na não me meu minha eu se por para com mas mais muito como já foi está
    isso esse essa tudo`),
};
const ENOUGH_WORDS = 5;
const UNCLAIMED = new Set(['', 'und', 'zxx', 'mul', 'qme', 'qam', 'qct', 'qht', 'qst', 'art']);

/** Primary language subtag: `fr` of `fr-CA`. What the tweet claims if the text does not speak against it. */
export function languageOf(text: string, tokens: readonly Token[], claimed: string): string {
  const claim = (claimed.split(/[-_]/)[0] as string).toLowerCase();
  if (!UNCLAIMED.has(claim) && !isDoubtful(tokens, claim)) return claim;
  const found = detect(text);
  return found === '' ? claim || 'und' : found;
}

function isDoubtful(tokens: readonly Token[], claim: string): boolean {
  const common = COMMON_WORDS[claim];
  if (common === undefined) return false;
  let words = 0;
  for (const { text, isWord } of tokens) {
    if (!isWord || text[0] === '#') continue;
    if (common.has(text)) return false;
    words++;
  }
  return words >= ENOUGH_WORDS;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
