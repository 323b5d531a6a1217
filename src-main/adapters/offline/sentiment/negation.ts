import type { Token } from './tokens.ts';

/** Words that turn the ones behind them, in English, French, German, Spanish, Italian and Portuguese. */
const NEGATORS = new Set(
  `not no never without nobody nothing neither nor cannot cant dont wont isnt didnt doesnt wasnt
   ne n' pas jamais sans aucun aucune rien ni guère
   nicht kein keine keinen keiner nie niemals ohne nichts
   nunca sin jamás nada ningún ninguna tampoco
   non mai senza nessuno nessuna niente
   não nao sem nenhum nenhuma jamais`
    .trim()
    .split(/\s+/),
);
const ENDS_SCOPE = /^[.,;:!?()…]/;
const SCOPE_WORDS = 4;

/** For each token, whether it stands within four words behind a negation, in the same clause. */
export function negatedTokens(tokens: readonly Token[]): boolean[] {
  let left = 0;
  return tokens.map(({ text, isWord }) => {
    if (NEGATORS.has(text) || text.endsWith("n't")) {
      left = SCOPE_WORDS;
      return false;
    }
    if (ENDS_SCOPE.test(text)) left = 0;
    if (!isWord || left === 0) return false;
    left -= 1;
    return true;
  });
}
