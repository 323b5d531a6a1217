import type { Sentiment } from '#shared/domain/analysis.ts';
import { withSentimentToggled } from '../../filter/filter-params.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import type { Size } from '../../parts/use-size.ts';
import styles from './insights-view.module.css';
import { INSIGHTS_WORDS } from './insights-words.ts';
import { MarkLink } from './mark-link.tsx';
import { COUNT_COLUMNS, totalOf } from './tables.ts';

interface SentimentPictureProps {
  readonly counts: Readonly<Record<Sentiment, number>>;
  readonly size: Size;
}

/** Shares as a ring, named and counted beside it. */
export function SentimentPicture({ counts, size: { width, height } }: SentimentPictureProps) {
  const { text, format } = useLocale();
  const words = useWords(INSIGHTS_WORDS);
  const [filter] = useFilter();
  const total = totalOf(counts);
  const radius = Math.min(height / 2 - 12, width / 4 - 6);
  const middle = { x: radius + 14, y: height / 2 };
  const length = 2 * Math.PI * radius * 0.82;
  let before = 0;
  return (
    <svg className={styles.svg} width={width} height={height}>
      <title>{words.sentiment}</title>
      {COUNT_COLUMNS.map((sentiment, index) => {
        const share = counts[sentiment] / total;
        const offset = before;
        before += share;
        const name = text.sentiment.names[sentiment];
        const y = middle.y + (index - 1) * 40;
        const x = middle.x + radius + 22;
        return (
          <MarkLink
            key={sentiment}
            label={`${words.filterBy(name)}: ${words.tweets(counts[sentiment])}, ${format.precisePercent(share)}`}
            isChosen={filter.sentiments?.includes(sentiment) ?? false}
            to={withSentimentToggled(filter, sentiment)}
          >
            <circle
              className={`${styles.arc} ${styles[`${sentiment}Line`]}`}
              cx={middle.x}
              cy={middle.y}
              r={radius * 0.82}
              strokeWidth={radius * 0.34}
              strokeDasharray={`${Math.max(0, share * length - (share < 1 ? 2 : 0))} ${length}`}
              strokeDashoffset={-offset * length}
              transform={`rotate(-90 ${middle.x} ${middle.y})`}
            />
            <rect
              className={styles.target}
              x={x - 6}
              y={y - 18}
              width={Math.max(0, width - x - 6)}
              height={36}
              rx={6}
            />
            <circle className={styles[sentiment]} cx={x + 5} cy={y - 6} r={5} />
            <text className={styles.label} x={x + 17} y={y - 2}>
              {name}
            </text>
            <text className={styles.small} x={x + 17} y={y + 13}>
              {format.precisePercent(share)} · {format.count(counts[sentiment])}
            </text>
          </MarkLink>
        );
      })}
      <text className={styles.total} x={middle.x} y={middle.y + 2} textAnchor="middle">
        {format.compact(total)}
      </text>
      <text className={styles.small} x={middle.x} y={middle.y + 18} textAnchor="middle">
        tweets
      </text>
    </svg>
  );
}
