import type { ConfidenceBin, Evaluation } from '#shared/domain/evaluation.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';

const SIZE = 180;
const EDGE = 32;
/** Bins of fewer texts are drawn faint: they say little. */
const FEW = 20;
const along = (fraction: number) => EDGE + fraction * (SIZE - EDGE - 6);
const up = (fraction: number) => SIZE - EDGE - fraction * (SIZE - EDGE - 6);
const STOPS = [0, 0.5, 1] as const;

/** Whether "80 % sure" is right in 80 % of the cases: on the diagonal it is. */
export function CalibrationCard({ evaluation: { bins, calibrationError } }: { readonly evaluation: Evaluation }) {
  const words = useWords(QUALITY_WORDS).calibration;
  const { format } = useLocale();
  const filled = bins.filter(({ texts }) => texts > 0);
  const spoken = ({ confidence, accuracy, texts }: ConfidenceBin) =>
    words.bin(format.percent(confidence), format.percent(accuracy), texts);
  const points = filled.map(({ confidence, accuracy }) => `${along(confidence)},${up(accuracy)}`).join(' ');
  return (
    <Card title={words.title} note={words.note} className={styles.calibration}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={words.summary(filled.map(spoken).join('; '))}
      >
        {STOPS.map((stop) => (
          <g key={stop}>
            <path className={styles.grid} d={`M${along(0)} ${up(stop)}H${along(1)}M${along(stop)} ${up(0)}V${up(1)}`} />
            <text
              className={styles.tick}
              x={along(stop)}
              y={SIZE - EDGE + 12}
              textAnchor={stop === 1 ? 'end' : 'middle'}
            >
              {format.percent(stop)}
            </text>
            <text className={styles.tick} x={EDGE - 4} y={up(stop) + 3} textAnchor="end">
              {format.percent(stop)}
            </text>
          </g>
        ))}
        <path className={styles.diagonal} d={`M${along(0)} ${up(0)}L${along(1)} ${up(1)}`} />
        <polyline className={styles.line} points={points} />
        {filled.map((bin) => (
          <circle
            key={bin.confidence}
            className={bin.texts < FEW ? styles.fewDot : styles.dot}
            cx={along(bin.confidence)}
            cy={up(bin.accuracy)}
            r={3.5}
          >
            <title>{spoken(bin)}</title>
          </circle>
        ))}
        <text className={styles.tick} x={along(0.5)} y={SIZE - 4} textAnchor="middle">
          {words.confidence}
        </text>
      </svg>
      <p className={styles.sentence}>{words.error(format.count(Math.round(calibrationError * 100)))}</p>
    </Card>
  );
}
