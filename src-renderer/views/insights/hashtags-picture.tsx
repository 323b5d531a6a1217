import type { HashtagCount } from '#shared/domain/insights.ts';
import { withToggled } from '../../filter/filter-params.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import type { Size } from '../../parts/use-size.ts';
import styles from './insights-view.module.css';
import { INSIGHTS_WORDS } from './insights-words.ts';
import { MarkLink } from './mark-link.tsx';
import { COUNT_COLUMNS } from './tables.ts';

const ROW_PX = 24;
const NAME_PX = 130;
const COUNT_PX = 52;
const SHOWN_CHARACTERS = 17;

/** The most frequent hashtags, each by sentiment. */
export function HashtagsPicture(props: { readonly hashtags: readonly HashtagCount[]; readonly size: Size }) {
  const { hashtags, size } = props;
  const { format } = useLocale();
  const words = useWords(INSIGHTS_WORDS);
  const [filter] = useFilter();
  const shown = hashtags.slice(0, Math.max(1, Math.floor((size.height - 8) / ROW_PX)));
  const most = Math.max(...shown.map(({ count }) => count));
  const room = Math.max(20, size.width - NAME_PX - COUNT_PX - 24);
  return (
    <svg className={styles.svg} width={size.width} height={size.height}>
      <title>{words.hashtags}</title>
      {shown.map(({ hashtag, count, bySentiment }, index) => {
        const y = index * ROW_PX + 4;
        const { positive, neutral, negative } = bySentiment;
        let x = NAME_PX + 12;
        return (
          <MarkLink
            key={hashtag}
            label={words.bySentiment(words.filterBy(`#${hashtag}`), positive, neutral, negative)}
            isChosen={filter.hashtags?.includes(hashtag) ?? false}
            to={withToggled(filter, 'hashtags', hashtag)}
          >
            <rect className={styles.target} x={4} y={y} width={size.width - 8} height={ROW_PX} rx={5} />
            <text className={styles.label} x={NAME_PX} y={y + 16} textAnchor="end">
              #{shortened(hashtag)}
            </text>
            {COUNT_COLUMNS.map((sentiment) => {
              const left = x;
              const width = (bySentiment[sentiment] / most) * room;
              x += width;
              return (
                <rect key={sentiment} className={styles[sentiment]} x={left} y={y + 6} width={width} height={12} />
              );
            })}
            <text className={styles.small} x={x + 8} y={y + 16}>
              {format.count(count)}
            </text>
          </MarkLink>
        );
      })}
    </svg>
  );
}

/** Cut between characters as a person sees them. */
function shortened(hashtag: string): string {
  const characters = [...new Intl.Segmenter().segment(hashtag.slice(0, 300))].map(({ segment }) => segment);
  return characters.length <= SHOWN_CHARACTERS ? hashtag : `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}
