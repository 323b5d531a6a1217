import { useMemo } from 'react';
import type { KeywordMap, TweetFilter } from '#shared/domain/insights.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useWords } from '../../locale/use-locale.ts';
import type { Size } from '../../parts/use-size.ts';
import styles from './insights-view.module.css';
import { INSIGHTS_WORDS } from './insights-words.ts';
import { MarkLink } from './mark-link.tsx';
import { leadingOf } from './tables.ts';
import { placeWords } from './word-cloud.ts';

/** Between the words and the card's edge. */
const EDGE_PX = 12;

const canvas = document.createElement('canvas').getContext('2d');

function measure(word: string, size: number): number {
  if (canvas === null) return word.length * size * 0.6;
  canvas.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(word).width;
}

/** What the tweets speak of: the more often, the larger; in the colour of the sentiment that leads among them. */
export function KeywordsPicture(props: { readonly keywords: KeywordMap['keywords']; readonly size: Size }) {
  const { keywords, size } = props;
  const words = useWords(INSIGHTS_WORDS);
  const [filter] = useFilter();
  const placed = useMemo(
    () => placeWords(keywords, size.width - 2 * EDGE_PX, size.height - EDGE_PX, measure),
    [keywords, size],
  );
  const byWord = new Map(keywords.map((keyword) => [keyword.word, keyword.bySentiment]));
  const searched = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  const toggled = (word: string): TweetFilter => {
    const { text: _text, ...rest } = filter;
    const next = searched.includes(word) ? searched.filter((one) => one !== word) : [...searched, word];
    return next.length === 0 ? rest : { ...rest, text: next.join(' ') };
  };
  return (
    <svg className={styles.svg} width={size.width} height={size.height}>
      <title>{words.keywords}</title>
      {placed.map(({ word, x, y, size: fontSize }) => {
        const counts = byWord.get(word) ?? { positive: 0, neutral: 0, negative: 0 };
        const { positive, neutral, negative } = counts;
        return (
          <MarkLink
            key={word}
            label={words.bySentiment(words.filterBy(word), positive, neutral, negative)}
            isChosen={searched.includes(word)}
            to={toggled(word)}
          >
            <text
              className={`${styles.word} ${styles[leadingOf(counts)]}`}
              x={EDGE_PX + x}
              y={y + fontSize * 0.34}
              fontSize={fontSize}
              textAnchor="middle"
            >
              {word}
            </text>
          </MarkLink>
        );
      })}
    </svg>
  );
}
