import { SENTIMENTS } from '../domain/analysis.ts';
import type { Session, SessionHead } from '../session/session-record.ts';
import { outagesOf } from './outages.ts';
import type { Voice } from './words/report-words.ts';

export type Tone = 'good' | 'note' | 'bad';

/** One of the six things a manager asks. */
export interface VerdictPoint {
  readonly label: string;
  /** The answer in a word or a number. */
  readonly value: string;
  /** The answer in a sentence. */
  readonly words: string;
  readonly tone: Tone;
}

/** What a session was, in ten seconds. */
export interface Verdict {
  readonly tone: Tone;
  readonly headline: string;
  readonly points: readonly VerdictPoint[];
}

export function sessionTitle({ name, startedAtMs }: Pick<Session, 'name' | 'startedAtMs'>, { words }: Voice): string {
  return name === '' ? words.untitled(startedAtMs) : name;
}

export function verdictOf(session: Session, voice: Voice): Verdict {
  const { tone, headline } = headlineOf(session, voice, outagesOf(session));
  return {
    tone,
    headline,
    points: [
      ran(session, voice),
      amount(session, voice),
      lost(session, voice),
      fast(session, voice),
      felt(session, voice),
      wrong(session, voice),
    ],
  };
}

type Gist = Pick<SessionHead, 'account' | 'reconciliation' | 'end'>;

/** Also of a session whose events are not at hand: `outages` may be of its counts only. */
export function headlineOf(
  { account, reconciliation, end }: Gist,
  { words: { headline } }: Voice,
  outages: readonly { readonly isRehearsed: boolean }[],
  failure: string | null = null,
): Pick<Verdict, 'tone' | 'headline'> {
  const real = outages.filter(({ isRehearsed }) => !isRehearsed).length;
  const bad = (text: string) => ({ tone: 'bad', headline: text }) as const;
  const note = (text: string) => ({ tone: 'note', headline: text }) as const;
  const good = (text: string) => ({ tone: 'good', headline: text }) as const;
  if (account.unaccounted.count > 0) return bad(headline.unaccounted(account.unaccounted.count));
  if (reconciliation?.agrees === false) return bad(headline.disagrees);
  if (end === 'failed') return bad(headline.failed(failure ?? '?'));
  if (end === 'crashed') return note(headline.crashed);
  if (account.accepted === 0) return note(headline.empty);
  if (end === null) return good(headline.running);
  if (account.open.count > 0) return note(headline.open(account.open.count));
  if (real > 0) return note(headline.outages(real));
  if (account.deadLettered > 0) return note(headline.deadLetters(account.deadLettered));
  return good(outages.length > 0 ? headline.rehearsed : headline.fine);
}

function ran(session: Session, { words, formats }: Voice): VerdictPoint {
  const { simulator, parts, profile, startedAtMs, lastAtMs } = session;
  const value = simulator === null ? (parts.source ?? '') : words.ran.simulator(simulator.scenario);
  const duration = formats.duration(lastAtMs - startedAtMs);
  const sentence = words.ran.words(duration, profile, simulator?.seed ?? null);
  return { label: words.ran.label, value, words: sentence, tone: 'good' };
}

function amount({ account, startedAtMs, lastAtMs, greatestStoredPerSecond }: Session, { words }: Voice): VerdictPoint {
  const mean = (account.stored * 1_000) / Math.max(1, lastAtMs - startedAtMs);
  return {
    label: words.amount.label,
    value: words.tweets(account.stored),
    words: words.amount.words(mean, Math.max(mean, greatestStoredPerSecond)),
    tone: 'good',
  };
}

function lost({ account }: Session, { words: { lost: say } }: Voice): VerdictPoint {
  const { accepted, stored, deadLettered, unaccounted } = account;
  return unaccounted.count === 0 && accepted === stored + deadLettered
    ? { label: say.label, value: say.no, words: say.books(accepted, stored, deadLettered), tone: 'good' }
    : {
        label: say.label,
        value: say.yes(Math.max(unaccounted.count, accepted - stored - deadLettered)),
        words: say.broken(accepted, stored, deadLettered),
        tone: 'bad',
      };
}

function fast({ latencyMs: { stored } }: Session, { words: { fast: say }, formats }: Voice): VerdictPoint {
  if (stored.count === 0) return { label: say.label, value: say.none, words: say.noneWords, tone: 'note' };
  return {
    label: say.label,
    value: formats.latency(stored.p99),
    words: say.words(stored.p50, stored.p99),
    tone: 'good',
  };
}

function felt({ sentiment, hashtags }: Session, { words, formats }: Voice): VerdictPoint {
  const { felt: say } = words;
  const total = SENTIMENTS.reduce((sum, one) => sum + sentiment[one], 0);
  if (total === 0) return { label: say.label, value: '–', words: say.none, tone: 'note' };
  const [first = 'neutral', ...others] = SENTIMENTS.toSorted((one, other) => sentiment[other] - sentiment[one]);
  const rest = others.map((one) => say.value(one, formats.share(sentiment[one], total))).join(', ');
  const [tag] = hashtags;
  return {
    label: say.label,
    value: say.value(first, formats.share(sentiment[first], total)),
    words: say.words(rest, tag === undefined ? null : `#${tag.name}`),
    tone: 'good',
  };
}

function wrong(session: Session, { words: { wrong: say }, formats }: Voice): VerdictPoint {
  const { account, events, end } = session;
  const outages = outagesOf(session);
  const parts = [...new Set(outages.map(({ part, isRehearsed }) => `${part}/${isRehearsed}`))];
  const down = parts.map((key) => {
    const these = outages.filter(({ part, isRehearsed }) => `${part}/${isRehearsed}` === key);
    const ms = these.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    const sentence = say.outages(these[0]?.part ?? 'broker', these.length, formats.duration(ms));
    return these[0]?.isRehearsed === true ? `${sentence} (${say.onPurpose})` : sentence;
  });
  const alarms = events.filter((event) => event.kind === 'watch' && event.phase === 'firing').length;
  const things = [
    ...(account.unaccounted.count > 0 ? [say.unaccounted(account.unaccounted.count)] : []),
    ...(end === 'crashed' ? [say.crashed] : []),
    ...(end === 'failed' ? [say.failed] : []),
    ...down,
    ...(account.deadLettered > 0 ? [say.deadLetters(account.deadLettered)] : []),
    ...(alarms > 0 ? [say.watches(alarms)] : []),
  ];
  if (things.length === 0) return { label: say.label, value: say.nothing, words: say.nothingWords, tone: 'good' };
  const isBad = account.unaccounted.count > 0 || end === 'failed';
  return { label: say.label, value: say.value(things.length), words: things.join('; '), tone: isBad ? 'bad' : 'note' };
}
