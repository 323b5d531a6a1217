import type { Sentiment } from '#shared/domain/analysis.ts';
import type { HashtagCount, KeywordMap, TweetFilter } from '#shared/domain/insights.ts';
import type { ContractClient } from '../../client/contract-client.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { HashtagsPicture } from './hashtags-picture.tsx';
import styles from './insights-view.module.css';
import { INSIGHTS_WORDS } from './insights-words.ts';
import { KeywordsPicture } from './keywords-picture.tsx';
import { PictureCard } from './picture-card.tsx';
import type { Outside, Timeline } from './read-timeline.ts';
import { SentimentPicture } from './sentiment-picture.tsx';
import { COUNT_COLUMNS, countCells, totalOf } from './tables.ts';
import { RANGE_NAMES, rangeOf } from './time-range.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineReader } from './timeline-reader.ts';
import { TweetsBehind } from './tweets-behind.tsx';
import { useInsight } from './use-insight.ts';

const HASHTAGS = 30;
const KEYWORDS = 80;

/** What the stored tweets say together: four pictures of one filter and one time range. */
export function InsightsView() {
  return (
    <div className={styles.view}>
      <FilterBar>
        <RangeChoice />
      </FilterBar>
      <TimelineCard />
      <SentimentCard />
      <HashtagsCard />
      <KeywordsCard />
      <TweetsBehind />
    </div>
  );
}

export function RangeChoice() {
  const words = useWords(INSIGHTS_WORDS);
  const params = useRoute((route) => route.params);
  const isOwn = params.from !== undefined || params.to !== undefined;
  const chosen = isOwn ? null : rangeOf(params.range);
  return (
    <Segmented
      label={words.range}
      choices={RANGE_NAMES}
      nameOf={(range) => words.ranges[range] ?? range}
      chosen={chosen}
      onChoose={(range) => changeParams({ range: range === 'all' ? null : range, from: null, to: null })}
    />
  );
}

const timelineReader = new TimelineReader();
const askTimeline = (client: ContractClient, filter: TweetFilter) => timelineReader.read(client, filter, Date.now());

export function TimelineCard() {
  const words = useWords(INSIGHTS_WORDS);
  const { format } = useLocale();
  const answer = useInsight<Timeline>(askTimeline);
  const { data } = answer;
  const summary = (timeline: Timeline) =>
    `${words.timeline}: ${words.tweets(timeline.buckets.reduce((sum, { bySentiment }) => sum + totalOf(bySentiment), 0))}, ${format.dateTime(timeline.fromMs)} – ${format.dateTime(timeline.toMs)}`;
  return (
    <PictureCard
      title={words.timeline}
      note={data === null || data.buckets.length === 0 ? '' : `${words.per(data.intervalMs)} · ${words.zoomHint}`}
      fileName="timeline"
      className={styles.wide}
      answer={answer}
      isEmpty={({ buckets }) => buckets.length === 0}
      table={({ buckets }) => [
        ['start', ...COUNT_COLUMNS],
        ...buckets.map(({ startMs, bySentiment }) => [new Date(startMs).toISOString(), ...countCells(bySentiment)]),
      ]}
      remark={({ outside }) => outside !== undefined && <OutsideRemark outside={outside} />}
      draw={(timeline, size) => (
        <TimelinePicture
          timeline={timeline}
          size={size}
          summary={summary(timeline)}
          onZoom={(fromMs, toMs) => changeParams({ from: String(fromMs), to: String(toMs), range: null })}
        />
      )}
    />
  );
}

function OutsideRemark({ outside: { older, newer, fromMs, toMs } }: { readonly outside: Outside }) {
  const words = useWords(INSIGHTS_WORDS);
  return (
    <p className={styles.remark} role="note">
      {words.outside(older, newer)}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => changeParams({ from: String(fromMs), to: String(toMs), range: null })}
      >
        {words.showOutside}
      </button>
    </p>
  );
}

type Counts = Readonly<Record<Sentiment, number>>;

const askSentiment = async (client: ContractClient, filter: TweetFilter) => {
  const result = await client.request('insights.sentiment', { filter });
  if (!result.ok) return result;
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { sentiment, count } of result.data) counts[sentiment] = count;
  return { ok: true, data: counts } as const;
};

export function SentimentCard() {
  const words = useWords(INSIGHTS_WORDS);
  const answer = useInsight<Counts>(askSentiment);
  return (
    <PictureCard
      title={words.sentiment}
      fileName="sentiment"
      answer={answer}
      isEmpty={(counts) => totalOf(counts) === 0}
      table={(counts) => [COUNT_COLUMNS, countCells(counts)]}
      draw={(counts, size) => <SentimentPicture counts={counts} size={size} />}
    />
  );
}

const askHashtags = (client: ContractClient, filter: TweetFilter) =>
  client.request('insights.hashtags', { filter, limit: HASHTAGS });

export function HashtagsCard() {
  const words = useWords(INSIGHTS_WORDS);
  const answer = useInsight<readonly HashtagCount[]>(askHashtags);
  return (
    <PictureCard
      title={words.hashtags}
      fileName="hashtags"
      answer={answer}
      isEmpty={(hashtags) => hashtags.length === 0}
      table={(hashtags) => [
        ['hashtag', 'count', ...COUNT_COLUMNS],
        ...hashtags.map(({ hashtag, count, bySentiment }) => [hashtag, count, ...countCells(bySentiment)]),
      ]}
      draw={(hashtags, size) => <HashtagsPicture hashtags={hashtags} size={size} />}
    />
  );
}

const askKeywords = (client: ContractClient, filter: TweetFilter) =>
  client.request('insights.keywords', { filter, limit: KEYWORDS });

export function KeywordsCard() {
  const words = useWords(INSIGHTS_WORDS);
  const answer = useInsight<KeywordMap>(askKeywords);
  const { data } = answer;
  const isPart = data !== null && data.sampled < data.total;
  return (
    <PictureCard
      title={words.keywords}
      note={isPart ? words.sampled(data.sampled, data.total) : ''}
      fileName="keywords"
      answer={answer}
      isEmpty={({ keywords }) => keywords.length === 0}
      table={({ keywords }) => [
        ['word', 'count', ...COUNT_COLUMNS],
        ...keywords.map(({ word, count, bySentiment }) => [word, count, ...countCells(bySentiment)]),
      ]}
      draw={({ keywords }, size) => <KeywordsPicture keywords={keywords} size={size} />}
    />
  );
}
