import type { TextWeight } from '#shared/domain/explanation.ts';
import { type Piece, piecesOf, type Term } from '../filter/matching.ts';

/** A stretch of the text; `weight` is null where it weighed little or nothing. */
export interface WeighedPiece extends Piece {
  readonly weight: number | null;
}

/** More marks than this would be a coloured text and no answer. */
const MOST_MARKS = 8;
/** Below this change of the log odds nobody should be told that a word mattered. */
const LEAST_WEIGHT = 0.1;

/** The parts that weighed most, for or against, the heaviest first. */
export function heaviest(weights: readonly TextWeight[]): readonly TextWeight[] {
  return weights
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_MARKS);
}

/** The text in pieces that are each found or not, and weigh one thing. */
export function weighedPieces(
  text: string,
  terms: readonly Term[],
  weights: readonly TextWeight[],
): readonly WeighedPiece[] {
  const marks = heaviest(weights).toSorted((a, b) => a.start - b.start);
  return piecesOf(text, terms).flatMap((piece) => {
    const end = piece.at + piece.text.length;
    const inside = marks
      .flatMap(({ start, end: behind }) => [start, behind])
      .filter((cut) => cut > piece.at && cut < end);
    const cuts = [...new Set([piece.at, ...inside.toSorted((a, b) => a - b), end])];
    return cuts.slice(0, -1).map((from, index) => {
      const mark = marks.find(({ start, end: behind }) => start <= from && from < behind);
      return {
        at: from,
        text: text.slice(from, cuts[index + 1]),
        isMatch: piece.isMatch,
        weight: mark?.weight ?? null,
      };
    });
  });
}
