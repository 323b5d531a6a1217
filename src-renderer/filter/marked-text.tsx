import { piecesOf, type Term } from './matching.ts';

/** A text with what was searched for marked. */
export function MarkedText({ text, terms }: { readonly text: string; readonly terms?: readonly Term[] | undefined }) {
  if (terms === undefined || terms.length === 0) return text;
  return piecesOf(text, terms).map(({ at, text: piece, isMatch }) =>
    isMatch ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
  );
}
