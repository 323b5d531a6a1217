import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { dataViewReference } from './data-view.ts';
import { count, lensBars } from './lens.ts';
import { NO_SEARCH, nested, type SavedObject, savedObject } from './saved-object.ts';
import { ACCENT, SENTIMENT_COLOURS } from './sentiment-colours.ts';

const HASHTAGS = 20;
const WORDS = 60;
const SEARCH_REFERENCE = 'kibanaSavedObjectMeta.searchSourceJSON.index';

const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** How many tweets of each sentiment, as a ring. */
export const sentimentDistribution = (): SavedObject =>
  aggregated({
    id: 'tweetscope-sentiment',
    title: 'Sentiment distribution',
    description: 'Analysed tweets by sentiment.',
    type: 'pie',
    params: {
      type: 'pie',
      isDonut: true,
      addTooltip: true,
      legendDisplay: 'show',
      legendPosition: 'right',
      nestedLegend: false,
      truncateLegend: true,
      maxLegendLines: 1,
      palette: { type: 'palette', name: 'default' },
      labels: {
        show: true,
        values: true,
        valuesFormat: 'percent',
        percentDecimals: 0,
        last_level: true,
        truncate: 100,
      },
    },
    field: 'sentiment',
    size: SENTIMENTS.length,
    uiState: { vis: { colors: SENTIMENT_COLOURS } },
  });

/** Words that say something, larger the more tweets have them. */
export const keywordCloud = (): SavedObject =>
  aggregated({
    id: 'tweetscope-keywords',
    title: 'Keyword map',
    description: 'The words most tweets have, without those that say nothing.',
    type: 'tagcloud',
    params: {
      scale: 'square root',
      orientation: 'single',
      minFontSize: 14,
      maxFontSize: 54,
      showLabel: false,
      palette: { type: 'palette', name: 'default' },
    },
    field: 'keywords',
    size: WORDS,
    uiState: {},
  });

export const topHashtags = (): SavedObject =>
  lensBars({
    id: 'tweetscope-hashtags',
    title: 'Top hashtags',
    description: 'The hashtags most tweets have.',
    seriesType: 'bar_horizontal',
    hasLegend: false,
    buckets: [
      'hashtag',
      {
        label: 'Hashtag',
        customLabel: true,
        dataType: 'string',
        operationType: 'terms',
        isBucketed: true,
        scale: 'ordinal',
        sourceField: 'hashtags',
        params: {
          size: HASHTAGS,
          orderBy: { type: 'column', columnId: 'tweets' },
          orderDirection: 'desc',
          otherBucket: false,
          missingBucket: false,
          parentFormat: { id: 'terms' },
          include: [],
          exclude: [],
          includeIsRegex: false,
          excludeIsRegex: false,
        },
      },
    ],
    counts: [{ name: 'tweets', column: count('Tweets'), colour: ACCENT }],
  });

/** One count per sentiment instead of a split: so each keeps its colour, in whatever order they come. */
export const tweetTimeline = (): SavedObject =>
  lensBars({
    id: 'tweetscope-timeline',
    title: 'Tweet timeline',
    description: 'Tweets over time, stacked by sentiment.',
    seriesType: 'bar_stacked',
    hasLegend: true,
    buckets: [
      'time',
      {
        label: 'Time',
        customLabel: true,
        dataType: 'date',
        operationType: 'date_histogram',
        isBucketed: true,
        scale: 'interval',
        sourceField: 'created_at',
        params: { interval: 'auto', includeEmptyRows: true, dropPartials: false },
      },
    ],
    counts: SENTIMENTS.toReversed().map((sentiment) => ({
      name: sentiment,
      column: count(capitalised(sentiment), `sentiment : "${sentiment}"`),
      colour: SENTIMENT_COLOURS[sentiment],
    })),
  });

interface Aggregated {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'pie' | 'tagcloud';
  readonly params: Readonly<Record<string, unknown>>;
  /** Its most frequent values are shown. */
  readonly field: string;
  readonly size: number;
  readonly uiState: Readonly<Record<string, unknown>>;
}

/** A visualisation of the kind before Lens: it alone takes a colour for each value in 8.11, and has had word clouds longest. */
function aggregated({ id, title, description, type, params, field, size, uiState }: Aggregated): SavedObject {
  const terms = { field, size, order: 'desc', orderBy: '1', otherBucket: false, missingBucket: false };
  const aggs = [
    { id: '1', enabled: true, type: 'count', schema: 'metric', params: {} },
    { id: '2', enabled: true, type: 'terms', schema: 'segment', params: terms },
  ];
  return savedObject({
    type: 'visualization',
    id,
    attributes: {
      title,
      description,
      version: 1,
      visState: nested({ title, type, params, aggs }),
      uiStateJSON: nested(uiState),
      kibanaSavedObjectMeta: { searchSourceJSON: nested({ ...NO_SEARCH, indexRefName: SEARCH_REFERENCE }) },
    },
    references: [dataViewReference(SEARCH_REFERENCE)],
  });
}
