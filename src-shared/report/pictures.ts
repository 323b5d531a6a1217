import { SENTIMENTS } from '../domain/analysis.ts';
import { topicName } from '../domain/topic-names.ts';
import type { Session } from '../session/session-record.ts';
import { confusionTable, histogram, rankedBars } from './charts/bar-charts.ts';
import { lineChart, type Series, shareChart } from './charts/time-chart.ts';
import { type Child, type Element, element } from './node.ts';
import { outagesOf, rehearsedSpans } from './outages.ts';
import type { Voice } from './words/report-words.ts';

/** The course of the session, and what was in it. */
export function picturesOf(session: Session, voice: Voice): Element {
  const { words, formats } = voice;
  const { pictures: say } = words;
  const { readings, events, startedAtMs, lastAtMs, latencyMs, hashtags, topics, confusion } = session;
  const faults = rehearsedSpans(session);
  const outages = outagesOf(session).filter(({ isRehearsed }) => !isRehearsed);
  const markers = events.flatMap(({ kind, atMs }) => (kind === 'marker' ? [atMs] : []));
  const base = {
    startedAtMs,
    endedAtMs: lastAtMs,
    times: readings.map(({ atMs }) => atMs),
    marks: { outages, faults, markers },
    time: formats.time,
  };
  const chart = (label: string, series: readonly Series[], tick: (value: number) => string) =>
    card(label, lineChart({ ...base, label, series, tick }), legend(series));
  const found = SENTIMENTS.map((sentiment) => ({
    name: words.sentiments[sentiment],
    tone: sentiment,
    values: readings.map((reading) => reading.sentiment[sentiment]),
  }));
  const named = topics.map((topic) => ({ ...topic, name: topicName(topic.name, voice.language) }));
  const judged = SENTIMENTS.flatMap((truth) => SENTIMENTS.map((one) => confusion[truth][one]));
  const total = judged.reduce((sum, count) => sum + count, 0);
  const right = SENTIMENTS.reduce((sum, truth) => sum + confusion[truth][truth], 0);
  const key: readonly (readonly [string, string, boolean])[] = [
    ['fault', say.fault, faults.length > 0],
    ['outage', say.outage, outages.length > 0],
    ['marker', say.marker, markers.length > 0],
  ];
  const shown = key.filter(([, , isShown]) => isShown);
  return element(
    'section',
    { class: 'pictures' },
    element('h2', {}, say.title),
    shown.length > 0 &&
      element(
        'ul',
        { class: 'legend key' },
        shown.map(([tone, name]) => element('li', { class: tone }, name)),
      ),
    element(
      'div',
      { class: 'cards' },
      chart(
        say.throughput,
        [
          { name: say.produced, tone: 'second', values: readings.map(({ producedPerSecond }) => producedPerSecond) },
          { name: say.stored, tone: 'first', values: readings.map(({ storedPerSecond }) => storedPerSecond) },
        ],
        (value) => formats.decimal(value),
      ),
      chart(say.lag, [{ name: '', tone: 'first', values: readings.map(({ lagMessages }) => lagMessages) }], (value) =>
        formats.decimal(value),
      ),
      chart(
        say.latency,
        [
          { name: say.half, tone: 'second', values: readings.map(({ p50Ms }) => p50Ms) },
          { name: say.most, tone: 'first', values: readings.map(({ p99Ms }) => p99Ms) },
        ],
        (value) => (value === 0 ? '0' : formats.latency(value)),
      ),
      card(
        say.sentiment,
        shareChart({ ...base, label: say.sentiment, series: found, tick: (share) => formats.percent(share, 0) }),
        legend(found),
      ),
      latencyMs.stored.count > 0 && card(say.histogram, histogram(latencyMs.stored, say.histogram, voice)),
      total > 0 &&
        card(
          say.confusion,
          confusionTable(confusion, voice),
          element('p', { class: 'aside' }, say.accuracy(formats.share(right, total), total)),
        ),
      topics.length > 0 && card(say.topics, rankedBars(named, say.topics, '', voice)),
      hashtags.length > 0 && card(say.hashtags, rankedBars(hashtags, say.hashtags, '#', voice)),
    ),
  );
}

function card(title: string, ...content: readonly Child[]): Element {
  return element('figure', { class: 'card' }, element('figcaption', {}, title), content);
}

function legend(series: readonly Series[]): Child {
  const named = series.filter(({ name }) => name !== '');
  return (
    named.length > 0 &&
    element(
      'ul',
      { class: 'legend' },
      named.map(({ name, tone }) => element('li', { class: tone }, name)),
    )
  );
}
