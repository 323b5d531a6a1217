import type { CSSProperties } from 'react';
import type { Explanation } from '#shared/domain/explanation.ts';
import type { Term } from '../filter/matching.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { type WeighedPiece, weighedPieces } from './weighed-pieces.ts';

interface WeighedTextProps {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly explanation: Explanation | null;
}

/** A weight of this much, in log odds, has the full tint. */
const FULL_WEIGHT = 2;

/** The text with what was searched for, and what weighed: a line below tells for from against where colours do not. */
export function WeighedText({ text, terms, explanation }: WeighedTextProps) {
  return weighedPieces(text, terms, explanation?.weights ?? []).map((piece) => (
    <PieceText key={piece.at} piece={piece} explanation={explanation} />
  ));
}

function PieceText(props: { readonly piece: WeighedPiece; readonly explanation: Explanation | null }) {
  const { piece, explanation } = props;
  const { text } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const shown = piece.isMatch ? <mark>{piece.text}</mark> : piece.text;
  if (piece.weight === null || explanation === null) return shown;
  const spoke = piece.weight > 0 ? words.spokeFor : words.spokeAgainst;
  const tint = { '--weight': `${Math.round(Math.min(1, Math.abs(piece.weight) / FULL_WEIGHT) * 34) + 6}%` };
  return (
    <span
      className={`${styles.weighed} ${styles[explanation.sentiment]}`}
      data-against={piece.weight < 0}
      style={tint as CSSProperties}
      title={spoke(text.sentiment.names[explanation.sentiment], piece.weight)}
    >
      {shown}
    </span>
  );
}
