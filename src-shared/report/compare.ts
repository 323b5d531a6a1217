import { SENTIMENTS } from '../domain/analysis.ts';
import type { Session } from '../session/session-record.ts';
import { type CompareWords, compareWords } from './words/compare-words.ts';
import type { Voice } from './words/report-words.ts';

export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly one: string;
  readonly other: string;
  /** Of the other against the one, in words. */
  readonly difference: string;
  /** Whether the other did better; null where neither did, or where nobody can say. */
  readonly isBetter: boolean | null;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** What differs, in sentences; the weightiest first. */
  readonly differences: readonly string[];
  readonly isSameData: boolean;
}

interface Measure {
  readonly id: string;
  readonly label: keyof CompareWords;
  readonly read: (session: Session) => number | null;
  readonly say: (value: number, voice: Voice) => string;
  readonly isBetter: 'more' | 'less' | 'neither';
  /** Percentages differ by points, amounts by factors. */
  readonly isShare?: boolean;
}

/** Below it two amounts are called the same. */
const SAME_SHARE = 0.02;
/** From it on a difference is worth a sentence. */
const NOTABLE_SHARE = 0.1;

const durationOf = ({ startedAtMs, lastAtMs }: Session) => Math.max(1, lastAtMs - startedAtMs);
const rateOf = (session: Session) => (session.account.stored * 1_000) / durationOf(session);
const errorsOf = ({ errors }: Session) => Object.values(errors).reduce((sum, count) => sum + count, 0);
const measured = (session: Session, ms: number) => (session.latencyMs.stored.count === 0 ? null : ms);

function accuracyOf({ confusion }: Session): number | null {
  const total = SENTIMENTS.flatMap((truth) => SENTIMENTS.map((found) => confusion[truth][found]));
  const judged = total.reduce((sum, count) => sum + count, 0);
  return judged === 0 ? null : SENTIMENTS.reduce((sum, truth) => sum + confusion[truth][truth], 0) / judged;
}

function negativeOf({ sentiment }: Session): number | null {
  const total = SENTIMENTS.reduce((sum, one) => sum + sentiment[one], 0);
  return total === 0 ? null : sentiment.negative / total;
}

const asCount = (value: number, { formats }: Voice) => formats.count(value);
const asLatency = (value: number, { formats }: Voice) => formats.latency(value);
const asRate = (value: number, { formats }: Voice) => formats.perSecond(value);
const asShare = (value: number, { formats }: Voice) => formats.percent(value, 1);

const MEASURES: readonly Measure[] = [
  { id: 'stored', label: 'stored', read: ({ account }) => account.stored, say: asCount, isBetter: 'neither' },
  {
    id: 'duration',
    label: 'duration',
    read: durationOf,
    say: (ms, { formats }) => formats.duration(ms),
    isBetter: 'neither',
  },
  { id: 'rate', label: 'rate', read: rateOf, say: asRate, isBetter: 'more' },
  {
    id: 'topRate',
    label: 'topRate',
    read: (one) => Math.max(rateOf(one), one.greatestStoredPerSecond),
    say: asRate,
    isBetter: 'more',
  },
  {
    id: 'half',
    label: 'half',
    read: (one) => measured(one, one.latencyMs.stored.p50),
    say: asLatency,
    isBetter: 'less',
  },
  {
    id: 'most',
    label: 'most',
    read: (one) => measured(one, one.latencyMs.stored.p99),
    say: asLatency,
    isBetter: 'less',
  },
  { id: 'lag', label: 'lag', read: ({ lag }) => lag.greatestMessages, say: asCount, isBetter: 'less' },
  { id: 'accuracy', label: 'accuracy', read: accuracyOf, say: asShare, isBetter: 'more', isShare: true },
  { id: 'negative', label: 'negative', read: negativeOf, say: asShare, isBetter: 'neither', isShare: true },
  { id: 'errors', label: 'errors', read: errorsOf, say: asCount, isBetter: 'less' },
  {
    id: 'deadLetters',
    label: 'deadLetters',
    read: ({ account }) => account.deadLettered,
    say: asCount,
    isBetter: 'less',
  },
  { id: 'lost', label: 'lost', read: ({ account }) => account.unaccounted.count, say: asCount, isBetter: 'less' },
];

/** Two sessions side by side, and what differs in words. */
export function compareSessions(one: Session, other: Session, voice: Voice): Comparison {
  const words = compareWords(voice.language, voice.formats);
  const isSameData = one.dataDigest === other.dataDigest && one.account.stored === other.account.stored;
  const rows = [
    ...MEASURES.map((measure) => rowOf(measure, one, other, voice, words)),
    costRow(one, other, voice, words),
  ];
  const found = [
    ...configured(one, other, voice, words),
    ...lossOf(one, other, words),
    ...paceOf(one, other, voice, words),
    ...errorsApart(one, other, words),
  ];
  const data = isSameData ? words.sameData : words.otherData;
  return { rows, isSameData, differences: [data, ...(found.length === 0 ? [words.nothing] : found)] };
}

function rowOf(measure: Measure, one: Session, other: Session, voice: Voice, words: CompareWords): ComparedRow {
  const { id, label, read, say, isBetter, isShare } = measure;
  const [left, right] = [read(one), read(other)];
  const shown = (value: number | null) => (value === null ? '–' : say(value, voice));
  const base = { id, label: String(words[label]), one: shown(left), other: shown(right) };
  if (left === null || right === null) return { ...base, difference: '–', isBetter: null };
  if (isSame(left, right, isShare)) return { ...base, difference: words.same, isBetter: null };
  const isMore = right > left;
  const better = isBetter === 'neither' ? null : (isBetter === 'more') === isMore;
  return {
    ...base,
    difference: differenceOf(left, right, { voice, words, isShare: isShare === true }),
    isBetter: better,
  };
}

function isSame(left: number, right: number, isShare = false): boolean {
  if (isShare) return Math.abs(left - right) < 0.0005;
  return Math.abs(left - right) <= SAME_SHARE * Math.max(Math.abs(left), Math.abs(right));
}

function differenceOf(
  left: number,
  right: number,
  { voice: { formats }, words, isShare }: { voice: Voice; words: CompareWords; isShare: boolean },
): string {
  if (isShare) return words.points(`${right > left ? '+' : '−'}${formats.decimal(Math.abs(right - left) * 100, 1)}`);
  if (left === 0) return words.more(formats.count(right));
  const share = (right - left) / left;
  const by = Math.abs(share) >= 2 ? `${formats.decimal(Math.abs(share), 1)}×` : formats.percent(Math.abs(share), 0);
  return share > 0 ? words.more(by) : words.less(by);
}

/** null where the price of the model is not known. */
const usdOf = ({ cost }: Session) => (cost === null ? 0 : cost.usd);

function costRow(one: Session, other: Session, { formats }: Voice, words: CompareWords): ComparedRow {
  const shown = ({ cost }: Session) => (cost === null ? words.free : cost.usd === null ? '?' : formats.usd(cost.usd));
  const [left, right] = [usdOf(one), usdOf(other)];
  const isKnown = left !== null && right !== null && left !== right;
  const difference = left === right ? words.same : isKnown ? formats.usd(right - left) : '?';
  return {
    id: 'cost',
    label: words.cost,
    one: shown(one),
    other: shown(other),
    difference,
    isBetter: isKnown ? right < left : null,
  };
}

/** What was set otherwise. */
function configured(one: Session, other: Session, { words: { with: names } }: Voice, words: CompareWords): string[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    [names.profile, one.profile, other.profile],
    ...(['source', 'broker', 'analyser', 'index', 'archive'] as const).map(
      (part) => [names[part], one.parts[part] ?? '', other.parts[part] ?? ''] as const,
    ),
    [names.seed, String(one.simulator?.seed ?? '–'), String(other.simulator?.seed ?? '–')],
    [names.scenario, one.simulator?.scenario ?? '–', other.simulator?.scenario ?? '–'],
    [names.rate, one.simulator?.rate ?? '–', other.simulator?.rate ?? '–'],
    [names.versions, one.versions.tweetscope, other.versions.tweetscope],
  ];
  return pairs
    .filter(([, left, right]) => left !== right)
    .map(([name, left, right]) => words.configured(name, left, right));
}

function lossOf(one: Session, other: Session, words: CompareWords): string[] {
  const [left, right] = [one.account.unaccounted.count, other.account.unaccounted.count];
  return [...(left > 0 ? [words.lostIn(left, 'first')] : []), ...(right > 0 ? [words.lostIn(right, 'second')] : [])];
}

function paceOf(one: Session, other: Session, { formats }: Voice, words: CompareWords): string[] {
  const apart = (left: number, right: number) =>
    Math.abs(left - right) > NOTABLE_SHARE * Math.max(Math.abs(left), Math.abs(right));
  const [slow, fast] = [rateOf(one), rateOf(other)];
  const by = formats.share(Math.abs(fast - slow), slow);
  const [p99, otherP99] = [one.latencyMs.stored.p99, other.latencyMs.stored.p99];
  const [lag, otherLag] = [one.lag.greatestMessages, other.lag.greatestMessages];
  const [right, otherRight] = [accuracyOf(one), accuracyOf(other)];
  const [usd, otherUsd] = [usdOf(one), usdOf(other)];
  const percent = (share: number) => formats.percent(share, 1);
  return [
    ...(apart(slow, fast) ? [fast > slow ? words.faster(by) : words.slower(by)] : []),
    ...(apart(p99, otherP99) ? [words.latencyUp(p99, otherP99)] : []),
    ...(apart(lag, otherLag) ? [words.lagUp(lag, otherLag)] : []),
    ...(right !== null && otherRight !== null && Math.abs(right - otherRight) >= 0.005
      ? [words.accuracyChanged(percent(right), percent(otherRight))]
      : []),
    ...(usd !== null && otherUsd !== null && usd !== otherUsd
      ? [words.costChanged(formats.usd(usd), formats.usd(otherUsd))]
      : []),
  ];
}

function errorsApart(one: Session, other: Session, words: CompareWords): string[] {
  const only = (left: Session, right: Session, where: 'first' | 'second') =>
    Object.entries(left.errors)
      .filter(([code]) => right.errors[code] === undefined)
      .map(([code, count]) => words.errorsOnly(code, count, where));
  return [...only(one, other, 'first'), ...only(other, one, 'second')];
}
